#include "rules/places.h"

#include <functional>
#include <string>
#include <unordered_map>

#include "rules/field_basis.h"
#include "rules/member_region.h"
#include "rules/reference_tables.h"

namespace escp::rules {

namespace {

/// Organisations with the same key are in the same place.
std::string key_of(const model::organisation& one) {
  constexpr char end = '\n';
  std::string key = one.country + end;
  key += is_on_file(one, one.country, "/country") ? '+' : '-';
  if (is_on_file(one, one.region, "/region")) return key + '=' + one.region;
  for (const std::string& code : one.region_candidates) (key += code) += end;
  return key;
}

}  // namespace

place place_of(const model::organisation& one, const model::catalogue& catalogue,
               const reference_tables& tables) {
  const bool has_country = is_on_file(one, one.country, "/country");
  const bool has_region = is_on_file(one, one.region, "/region");
  return {.country_stated = one.country,
          .country = has_country ? catalogue.find<model::country>(one.country) : nullptr,
          .has_country = has_country,
          .is_placed = has_region || !one.region_candidates.empty(),
          .regions = possible_regions(one, catalogue, tables)};
}

places::places(const model::catalogue& catalogue, const reference_tables& tables)
    : organisations_(catalogue.all<model::organisation>()) {
  std::unordered_map<std::string, std::uint32_t> known;
  of_.reserve(organisations_.size());
  for (const model::organisation& one : organisations_) {
    const auto next = static_cast<std::uint32_t>(all_.size());
    const auto [entry, is_new] = known.try_emplace(key_of(one), next);
    if (is_new) all_.push_back(place_of(one, catalogue, tables));
    of_.push_back(entry->second);
  }
}

const place* places::find(const model::organisation& one) const {
  const model::organisation* first = organisations_.data();
  const std::less<> before;  // also for pointers into different arrays
  if (before(&one, first) || !before(&one, first + organisations_.size())) return nullptr;
  return &all_[of_[static_cast<std::size_t>(&one - first)]];
}

}  // namespace escp::rules
