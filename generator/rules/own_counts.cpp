#include <algorithm>
#include <array>
#include <unordered_set>

#include "rules/totals.h"

namespace escp::rules {

namespace {

struct measure_row {
  std::string_view measure;
  std::size_t own_counts::*count;
};

constexpr std::array<measure_row, 5> measures{{
    {"partnerships", &own_counts::partnerships},
    {"partners", &own_counts::participations},
    {"participations", &own_counts::participations},
    {"organisations", &own_counts::organisations},
    {"countries", &own_counts::countries},
}};

/// What is counted once over all partnerships.
struct different {
  std::unordered_set<std::string_view> organisations;
  std::unordered_set<std::string_view> countries;
};

void add(const model::catalogue& records, const model::partnership& one, own_counts& counted,
         different& seen) {
  ++counted.partnerships;
  counted.with_partners += one.partners.empty() ? 0 : 1;
  counted.with_all_partners += one.partners_complete.value_or(false) ? 1 : 0;
  counted.label_not_confirmed += one.label && one.label->state == "not-confirmed" ? 1 : 0;
  seen.countries.insert(one.countries_stated.begin(), one.countries_stated.end());
  for (const model::partner& member : one.partners) {
    if (member.role == "mentioned") continue;
    ++counted.participations;
    seen.organisations.insert(member.organisation);
    const auto* organisation = records.find<model::organisation>(member.organisation);
    if (organisation != nullptr && !organisation->country.empty())
      seen.countries.insert(organisation->country);
  }
}

}  // namespace

std::optional<std::size_t> own_counts::of_measure(std::string_view measure) const {
  const auto row = std::ranges::find(measures, measure, &measure_row::measure);
  if (row == measures.end()) return std::nullopt;
  return this->*row->count;
}

own_counts count(const model::catalogue& records, std::span<const model::partnership* const> list) {
  own_counts counted;
  different seen;
  for (const model::partnership* one : list) add(records, *one, counted, seen);
  counted.organisations = seen.organisations.size();
  counted.countries = seen.countries.size();
  return counted;
}

}  // namespace escp::rules
