#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace escp::opendata {

/// Where the static interface stands below the site's root. Its addresses stay within a version.
inline constexpr std::string_view api_folder = "api/v1";

/// A list is cut into pages of this many records.
inline constexpr std::size_t records_per_page = 1000;

/// Where a page of a list stands below `api_folder`, counted from 1: "partnerships.json", then
/// "partnerships/page/2.json". No record can stand there, since ids have no slash.
[[nodiscard]] std::string list_page(std::string_view kind, std::size_t number);

}  // namespace escp::opendata
