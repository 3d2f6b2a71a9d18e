#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/page_draft.h"

/// What records and codes are called on a page.
namespace escp::render {

/// The text of a code: "type.cluster-organisation". An empty code has an empty text.
[[nodiscard]] std::string code_text(const translation& texts, std::string_view group,
                                    std::string_view code);
/// The same for codes that the data may add to: the text, else the name in the taxonomy.
[[nodiscard]] std::string taxonomy_text(const page_draft& page, std::string_view group,
                                        std::string_view taxonomy, std::string_view code);

[[nodiscard]] std::string short_name(const model::organisation& one);
[[nodiscard]] html organisation_link(const page_draft& page, std::string_view id);
[[nodiscard]] std::string region_name(const model::region& one);  ///< "Campania (ITF3)"
[[nodiscard]] html region_link(const page_draft& page, std::string_view code);
[[nodiscard]] html region_links(const page_draft& page, std::span<const std::string> codes);
[[nodiscard]] html theme_link(const page_draft& page, std::string_view id);
[[nodiscard]] html partnership_link(const page_draft& page, std::string_view id);

/// What a record of any kind is called in a sentence: an acronym, a name, a reference; its id when
/// it has no name.
[[nodiscard]] std::string record_name(page_draft& page, model::kind of, std::string_view id);

/// The category of a region in a period, or nullptr when it is not on file.
[[nodiscard]] const model::region_category* category_in(const model::region& one,
                                                        std::string_view period);

/// The organisation's region: a link, else the name as stated, else "one of …"; empty when not on
/// file.
[[nodiscard]] html place_of(const page_draft& page, const model::organisation& one);

/// "October 2018 to April 2021", "since …", "until …", or empty.
[[nodiscard]] std::string period_text(const translation& texts, const std::optional<date>& from,
                                      const std::optional<date>& to);
/// A web address as a link that shows it without scheme.
[[nodiscard]] html website_link(std::string_view address);

/// Countries that the partners of a partnership come from, each once, sorted by code.
[[nodiscard]] std::vector<std::string> partner_countries(const model::catalogue& records,
                                                         const model::partnership& one);

}  // namespace escp::render
