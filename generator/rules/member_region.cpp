#include "rules/member_region.h"

#include <algorithm>

#include "rules/field_basis.h"

namespace escp::rules {

std::vector<const model::region*> possible_regions(const model::organisation& one,
                                                   const model::catalogue& catalogue,
                                                   const reference_tables& tables) {
  std::vector<const model::region*> regions;
  const auto add = [&](const std::string& code) {
    if (const auto* region = catalogue.find<model::region>(code)) regions.push_back(region);
  };
  if (is_on_file(one, one.region, "/region")) {
    add(one.region);
    return regions;
  }
  for (const std::string& code : one.region_candidates) add(code);
  if (!one.region_candidates.empty() || !is_on_file(one, one.country, "/country")) return regions;
  return tables.current_regions(one.country);
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

const model::region_category* category_in(const model::region& region, std::string_view period) {
  const auto found = std::ranges::find(region.categories, period, &model::region_category::period);
  return found == region.categories.end() ? nullptr : &*found;
}

region_standing standing_in(std::span<const model::region* const> regions, bool has_country,
                            std::string_view period, const std::vector<std::string>& categories) {
  const bool has_entries = std::ranges::any_of(
      regions, [&](const model::region* one) { return category_in(*one, period) != nullptr; });
  if (has_country && !has_entries) {
    return {.outcome = outcome::not_met, .is_outside = true};
  }
  if (regions.empty()) return {};

  const outcome shared = is_in_category(*regions.front(), period, categories);
  if (shared == outcome::not_determined) return {};
  const std::string& first = category_in(*regions.front(), period)->category;
  bool is_one_category = true;
  for (const model::region* one : regions.subspan(1)) {
    if (is_in_category(*one, period, categories) != shared) return {};
    is_one_category &= category_in(*one, period)->category == first;
  }
  return {.outcome = shared, .is_outside = false, .category = is_one_category ? &first : &no_text};
}

}  // namespace escp::rules
