#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "rules/outcome.h"

namespace escp::rules {

/// The NUTS-2 regions in which an organisation can be established, by what is on file: its region,
/// else the candidates for it, else every region of its country. Empty when not even the country is
/// known, or the country has no regions on file.
[[nodiscard]] std::vector<const model::region*> possible_regions(const model::organisation& one,
                                                                 const model::catalogue& catalogue);

/// Whether the region is in one of the categories in the period. Not determined when no category is
/// on file, or when the code's territory was in categories of both sorts.
[[nodiscard]] outcome is_in_category(const model::region& region, std::string_view period,
                                     const std::vector<std::string>& categories);

}  // namespace escp::rules
