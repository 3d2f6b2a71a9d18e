#pragma once

#include <string>
#include <string_view>

#include "model/records.h"
#include "render/site_pages.h"

/// What a record is called where it stands alone: in a citation or in a report of an error.
namespace escp::render {

/// The country whose name carries an asterisk, and its pages a footnote.
inline constexpr std::string_view kosovo = "XK";

/// The country's name in the language, "Kosovo*" for Kosovo; the code when it is not on file.
[[nodiscard]] std::string country_name(const site_input& site, std::string_view code);

/// "TEX4IM: Textile Clusters for Industrial Modernisation".
[[nodiscard]] std::string title_of(const site_input& site, const model::partnership& one);
[[nodiscard]] std::string title_of(const site_input& site, const model::organisation& one);
/// "Campania (ITF3)".
[[nodiscard]] std::string title_of(const site_input& site, const model::region& one);
[[nodiscard]] std::string title_of(const site_input& site, const model::country& one);
[[nodiscard]] std::string title_of(const site_input& site, const model::programme& one);
[[nodiscard]] std::string title_of(const site_input& site, const model::call& one);
[[nodiscard]] std::string title_of(const site_input& site, const model::platform& one);
[[nodiscard]] std::string title_of(const site_input& site, const model::theme& one);

}  // namespace escp::render
