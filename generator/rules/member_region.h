#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "rules/outcome.h"
#include "rules/reference_tables.h"
#include "rules/statement.h"

namespace escp::rules {

/// The NUTS-2 regions in which an organisation can be established, by what is on file: its region,
/// else the candidates for it, else every region of its country. Empty when not even the country is
/// known, or the country has no regions on file.
[[nodiscard]] std::vector<const model::region*> possible_regions(const model::organisation& one,
                                                                 const model::catalogue& catalogue,
                                                                 const reference_tables& tables);

/// Whether the region is in one of the categories in the period. Not determined when no category is
/// on file, or when the code's territory was in categories of both sorts.
[[nodiscard]] outcome is_in_category(const model::region& region, std::string_view period,
                                     const std::vector<std::string>& categories);

/// Whether an organisation that is in one of some regions counts as being in the categories.
struct region_standing {
  rules::outcome outcome = outcome::not_determined;
  bool is_outside = false;  ///< it is in a country without such categories and never counts
  /// Of the regions when they are decided; empty if they differ.
  const std::string* category = &no_text;
};

/// The first entry of the region for the period; nullptr without one.
[[nodiscard]] const model::region_category* category_in(const model::region& region,
                                                        std::string_view period);

/// `has_country`: whether its country is on file.
[[nodiscard]] region_standing standing_in(std::span<const model::region* const> regions,
                                          bool has_country, std::string_view period,
                                          const std::vector<std::string>& categories);

}  // namespace escp::rules
