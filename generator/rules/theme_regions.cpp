#include <algorithm>
#include <charconv>
#include <set>

#include "rules/country_status.h"
#include "rules/rule_kinds.h"
#include "rules/statements.h"

namespace escp::rules {

namespace {

struct wanted_regions {
  std::size_t regions = 0;
  std::size_t countries = 0;
  status_table statuses;
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
    const std::string& text = claim.value;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
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
    const auto* country = on.tables.catalogue().find<model::country>(place.country);
    if (place.role == "mentioned" || country == nullptr) continue;
    if (wanted.statuses.on(*country, day).outcome == outcome::met) all.insert(country->id);
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
  draft said(on.memory);
  said.evidence.push_back(say::theme_region_count(region_count, wanted.regions));
  said.evidence.push_back(say::theme_country_count(
      country_count, wanted.countries,
      on.memory.keep_list(std::vector<std::string_view>(countries.begin(), countries.end()))));
  if (region_count < wanted.regions) {
    said.missing.push_back(say::theme_regions_needed(wanted.regions - region_count));
    said.settle.push_back(say::settle_add_regions(wanted.regions - region_count));
  }
  if (country_count < wanted.countries) {
    said.missing.push_back(say::theme_countries_needed(wanted.countries - country_count));
    said.settle.push_back(say::settle_add_member_states(wanted.countries - country_count));
  }
  return said.finished(said.missing.empty() ? outcome::met : outcome::not_determined);
}

}  // namespace

judge_function bind_theme_regions(const rule& one, const reference_tables& tables) {
  const wanted_regions wanted{
      .regions = one.parameters.at("regions").get<std::size_t>(),
      .countries = one.parameters.at("countries").get<std::size_t>(),
      .statuses = {tables.catalogue(), read_statuses(one.parameters.at("statuses"))},
      .on = reference_named(one.parameters.value("on", ""))};
  return [wanted](const evaluation& on) { return judge(wanted, on); };
}

}  // namespace escp::rules
