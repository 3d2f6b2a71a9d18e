#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/html.h"
#include "render/page_draft.h"

/// Structured data about a record in the terms of schema.org.
namespace escp::render {

/// A block of data for the head of a page. Every `<` is written \u003c, so that nothing in the data
/// can end the block or begin another.
[[nodiscard]] html data_block(const nlohmann::json& data);

/// The breadcrumb of the page, with the page itself as its last step.
[[nodiscard]] nlohmann::json breadcrumb_list(const page_draft& page, const std::string& title);

/// The record as a Project, an Organization, a Place or a Country.
[[nodiscard]] nlohmann::json entity_of(const page_draft& page, const model::partnership& one);
[[nodiscard]] nlohmann::json entity_of(const page_draft& page, const model::organisation& one);
[[nodiscard]] nlohmann::json entity_of(const page_draft& page, const model::region& one);
[[nodiscard]] nlohmann::json entity_of(const page_draft& page, const model::country& one);
/// For records that schema.org has no type for: null.
[[nodiscard]] nlohmann::json entity_of(const page_draft& page, const model::record& one);

}  // namespace escp::render
