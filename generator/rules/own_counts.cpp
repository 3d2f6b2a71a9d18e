#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

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
class different {
 public:
  explicit different(const model::catalogue& records)
      : records_(records), is_met_(records.all<model::organisation>().size()) {}

  std::unordered_set<std::string_view> countries;
  [[nodiscard]] std::size_t organisations() const { return organisations_; }

  void add_organisation(const std::string& id) {
    const auto* one = records_.find<model::organisation>(id);
    if (one == nullptr) {
      organisations_ += not_on_file_.insert(id).second ? 1 : 0;
      return;
    }
    const auto place = static_cast<std::size_t>(one - records_.all<model::organisation>().data());
    if (is_met_[place]) return;
    is_met_[place] = true;
    ++organisations_;
    if (!one->country.empty()) countries.insert(one->country);
  }

 private:
  const model::catalogue& records_;
  std::vector<bool> is_met_;  ///< by the organisation's place
  std::unordered_set<std::string_view> not_on_file_;
  std::size_t organisations_ = 0;
};

void add(const model::partnership& one, own_counts& counted, different& seen) {
  ++counted.partnerships;
  counted.with_partners += one.partners.empty() ? 0 : 1;
  counted.with_all_partners += one.partners_complete.value_or(false) ? 1 : 0;
  counted.label_not_confirmed += one.label && one.label->state == "not-confirmed" ? 1 : 0;
  seen.countries.insert(one.countries_stated.begin(), one.countries_stated.end());
  for (const model::partner& member : one.partners) {
    if (member.role == "mentioned") continue;
    ++counted.participations;
    seen.add_organisation(member.organisation);
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
  different seen(records);
  for (const model::partnership* one : list) add(*one, counted, seen);
  counted.organisations = seen.organisations();
  counted.countries = seen.countries.size();
  return counted;
}

}  // namespace escp::rules
