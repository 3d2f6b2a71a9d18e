#include "rules/reference_tables.h"

#include <algorithm>

namespace escp::rules {

namespace {

constexpr std::string_view current_nuts = "2021";

}  // namespace

reference_tables::reference_tables(const model::catalogue& catalogue) {
  for (const model::region& one : catalogue.all<model::region>()) {
    const bool is_current =
        std::ranges::find(one.nuts_versions, current_nuts) != one.nuts_versions.end();
    if (is_current) regions_[one.country].push_back(&one);
  }
  places_ = rules::places(catalogue, *this);
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
