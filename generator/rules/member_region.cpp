#include "rules/member_region.h"

#include <algorithm>

#include "rules/field_basis.h"

namespace escp::rules {

namespace {

constexpr std::string_view current_nuts = "2021";

bool is_current(const model::region& one) {
  return std::ranges::find(one.nuts_versions, current_nuts) != one.nuts_versions.end();
}

}  // namespace

std::vector<const model::region*> possible_regions(const model::organisation& one,
                                                   const model::catalogue& catalogue) {
  std::vector<std::string> codes = one.region_candidates;
  if (!one.region.empty() && !is_unconfirmed(one, "/region")) codes = {one.region};
  std::vector<const model::region*> regions;
  for (const std::string& code : codes) {
    if (const auto* region = catalogue.find<model::region>(code)) regions.push_back(region);
  }
  if (!codes.empty() || one.country.empty()) return regions;
  for (const model::region& region : catalogue.all<model::region>()) {
    if (region.country == one.country && is_current(region)) regions.push_back(&region);
  }
  return regions;
}

outcome is_in_category(const model::region& region, std::string_view period,
                       const std::vector<std::string>& categories) {
  bool some_in = false;
  bool some_out = false;
  for (const model::region_category& part : region.categories) {
    if (part.period != period) continue;
    const bool is_in = std::ranges::find(categories, part.category) != categories.end();
    some_in |= is_in;
    some_out |= !is_in;
  }
  if (some_in == some_out) return outcome::not_determined;
  return some_in ? outcome::met : outcome::not_met;
}

}  // namespace escp::rules
