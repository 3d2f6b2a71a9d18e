#include "rules/reference_tables.h"

#include <algorithm>

#include "model/nuts.h"

namespace escp::rules {

reference_tables::reference_tables(const model::catalogue& catalogue) : catalogue_(&catalogue) {
  for (const model::region& one : catalogue.all<model::region>()) {
    if (model::is_current(one)) regions_[one.country].push_back(&one);
  }
  places_ = rules::places(catalogue, *this);
  facts_ = facts_table(catalogue, places_);
}

const std::vector<const model::region*>& reference_tables::current_regions(
    std::string_view country) const {
  static const std::vector<const model::region*> none;
  const auto found = regions_.find(country);
  return found == regions_.end() ? none : found->second;
}

bool reference_tables::takes_part(const model::theme& theme, std::string_view region) {
  return !region.empty() &&
         std::ranges::any_of(theme.regions, [&](const model::named_region& place) {
           return place.region == region && place.role != "mentioned";
         });
}

}  // namespace escp::rules
