#include <algorithm>
#include <charconv>
#include <set>

#include "rules/country_status.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

struct wanted_regions {
  std::size_t regions = 0;
  std::size_t countries = 0;
  std::vector<wanted_status> statuses;
  reference on = reference::award;
};

/// The smallest whole total that sources publish for one of the measures; 0 without one.
std::size_t published_total(const composition& one,
                            std::initializer_list<std::string_view> measures) {
  std::size_t smallest = 0;
  for (const model::claim& claim : one.claims) {
    if (claim.nature != "total" || std::ranges::find(measures, claim.measure) == measures.end())
      continue;
    std::size_t value = 0;
    const char* end = claim.value.data() + claim.value.size();
    const auto read = std::from_chars(claim.value.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || value == 0) continue;
    smallest = smallest == 0 ? value : std::min(smallest, value);
  }
  return smallest;
}

std::size_t listed_regions(const composition& one) {
  std::set<std::string_view> all;
  for (const model::named_region& place : one.regions) {
    if (place.role != "mentioned") all.insert(place.region.empty() ? place.name : place.region);
  }
  return all.size();
}

std::set<std::string_view> listed_countries(const wanted_regions& wanted, const evaluation& on) {
  const date day = day_of(wanted.on, on);
  std::set<std::string_view> all;
  for (const model::named_region& place : on.composition.regions) {
    const auto* country = on.catalogue.find<model::country>(place.country);
    if (place.role == "mentioned" || country == nullptr) continue;
    if (status_on(*country, wanted.statuses, day).outcome == outcome::met) all.insert(country->id);
  }
  return all;
}

judgement judge(const wanted_regions& wanted, const evaluation& on) {
  const auto countries = listed_countries(wanted, on);
  const std::size_t region_count =
      std::max(listed_regions(on.composition),
               published_total(on.composition, {"regions", "regions-and-member-states"}));
  const std::size_t country_count =
      std::max(countries.size(), published_total(on.composition, {"eu-member-states"}));
  judgement whole;
  whole.evidence.push_back(
      {"theme-region-count", {{"count", region_count}, {"needed", wanted.regions}}});
  whole.evidence.push_back(
      {"theme-country-count",
       {{"count", country_count},
        {"needed", wanted.countries},
        {"countries", std::vector<std::string_view>(countries.begin(), countries.end())}}});
  whole.outcome = outcome::met;
  if (region_count < wanted.regions) {
    whole.outcome = outcome::not_determined;
    whole.missing.push_back({"theme-regions-needed", {{"count", wanted.regions - region_count}}});
    whole.settle.push_back({"settle-add-regions", {{"count", wanted.regions - region_count}}});
  }
  if (country_count < wanted.countries) {
    whole.outcome = outcome::not_determined;
    whole.missing.push_back(
        {"theme-countries-needed", {{"count", wanted.countries - country_count}}});
    whole.settle.push_back(
        {"settle-add-member-states", {{"count", wanted.countries - country_count}}});
  }
  return whole;
}

}  // namespace

judge_function bind_theme_regions(const rule& one) {
  const wanted_regions wanted{.regions = one.parameters.at("regions").get<std::size_t>(),
                              .countries = one.parameters.at("countries").get<std::size_t>(),
                              .statuses = read_statuses(one.parameters.at("statuses")),
                              .on = reference_named(one.parameters.value("on", ""))};
  return [wanted](const evaluation& on) { return judge(wanted, on); };
}

}  // namespace escp::rules
