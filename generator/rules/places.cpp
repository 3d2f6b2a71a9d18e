#include "rules/places.h"

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
  std::string key = one.country;
  key += end;
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
  place made{.country_stated = &one.country.text(),
             .country = has_country ? catalogue.find<model::country>(one.country) : nullptr,
             .has_country = has_country,
             .is_placed = has_region || !one.region_candidates.empty(),
             .regions = possible_regions(one, catalogue, tables),
             .codes = {}};
  std::vector<std::string_view> codes;
  for (const model::region* region : made.regions) codes.emplace_back(region->id);
  made.codes = lasting_list(std::move(codes));
  return made;
}

places::places(const model::catalogue& catalogue, const reference_tables& tables) {
  const auto organisations = catalogue.all<model::organisation>();
  std::unordered_map<std::string, std::uint32_t> known;
  of_.reserve(organisations.size());
  for (const model::organisation& one : organisations) {
    const auto next = static_cast<std::uint32_t>(all_.size());
    const auto [entry, is_new] = known.try_emplace(key_of(one), next);
    if (is_new) {
      all_.push_back(place_of(one, catalogue, tables));
      all_.back().number = next;
    }
    of_.push_back(entry->second);
  }
}

}  // namespace escp::rules
