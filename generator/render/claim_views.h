#pragma once

#include <span>
#include <string>

#include "render/page_draft.h"

namespace escp::render {

/// "about 150", "EUR 349,952.00", "24 months".
[[nodiscard]] std::string claim_value(const translation& texts, const model::claim& one);
/// What a measure is called.
[[nodiscard]] std::string measure_name(const page_draft& page, std::string_view code);
/// The claims as a table (partials/claims.html); nothing when there are none.
void add_claims(page_draft& page, view where, std::span<const model::claim> claims);

}  // namespace escp::render
