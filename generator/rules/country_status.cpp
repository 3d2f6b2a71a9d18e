#include "rules/country_status.h"

#include <array>
#include <nlohmann/json.hpp>

namespace escp::rules {

namespace {

using entry = status_table::entry;

int number_of(std::chrono::sys_days day) {
  return static_cast<int>(day.time_since_epoch().count());
}

/// The days that a date can mean.
struct days {
  int first;
  int last;
};

days days_of(const date& day) { return {number_of(day.first_day()), number_of(day.last_day())}; }

outcome has_begun(const entry& one, const days& day) {
  if (one.last_day_of_from <= day.first) return outcome::met;
  if (one.first_day_of_from > day.last) return outcome::not_met;
  return one.last_day_of_by <= day.first ? outcome::met : outcome::not_determined;
}

outcome has_not_ended(const entry& one, const days& day) {
  if (one.first_day_of_to >= day.last) return outcome::met;
  return one.last_day_of_to < day.first ? outcome::not_met : outcome::not_determined;
}

outcome holds_on(const entry& one, const days& day) {
  if (!one.stated->holds) return outcome::not_met;
  return std::min(has_begun(one, day), has_not_ended(one, day));
}

entry entry_of(const model::country_status& one) {
  entry made{.stated = &one};
  if (one.from) {
    made.first_day_of_from = days_of(*one.from).first;
    made.last_day_of_from = days_of(*one.from).last;
  }
  if (one.by) made.last_day_of_by = days_of(*one.by).last;
  if (one.to) {
    made.first_day_of_to = days_of(*one.to).first;
    made.last_day_of_to = days_of(*one.to).last;
  }
  return made;
}

/// Statuses in the order of the rule, the entries of each in the order of the country.
std::vector<entry> entries_of(const model::country& country,
                              const std::vector<wanted_status>& wanted) {
  std::vector<entry> entries;
  for (const wanted_status& one : wanted) {
    const std::size_t before = entries.size();
    for (const model::country_status& each : country.statuses) {
      if (each.status == one.status) entries.push_back(entry_of(each));
    }
    if (entries.size() == before) entries.push_back({.when_not_stated = one.when_not_stated});
  }
  return entries;
}

/// The first entry that reaches the greatest outcome decides.
status_judgement judge(const std::vector<entry>& entries, const days& day) {
  status_judgement best{.outcome = outcome::not_met};
  for (const entry& one : entries) {
    const outcome holds = one.stated == nullptr ? one.when_not_stated : holds_on(one, day);
    const bool is_first =
        one.stated != nullptr && holds == best.outcome && best.decided_by == nullptr;
    if (holds > best.outcome || is_first) best = {holds, one.stated};
  }
  return best;
}

}  // namespace

std::vector<wanted_status> read_statuses(const nlohmann::json& statuses) {
  std::vector<wanted_status> wanted;
  for (const nlohmann::json& one : statuses) {
    if (one.is_string()) {
      wanted.push_back({one.get<std::string>()});
    } else {
      const bool is_closed = one.value("not_stated", std::string()) == "no";
      wanted.push_back({one.at("status").get<std::string>(),
                        is_closed ? outcome::not_met : outcome::not_determined});
    }
  }
  return wanted;
}

status_judgement status_on(const model::country& country, const std::vector<wanted_status>& wanted,
                           const date& day) {
  return judge(entries_of(country, wanted), days_of(day));
}

status_table::status_table(const model::catalogue& catalogue,
                           const std::vector<wanted_status>& wanted)
    : first_(catalogue.all<model::country>().data()) {
  for (const model::country& one : catalogue.all<model::country>()) {
    countries_.push_back(entries_of(one, wanted));
  }
}

status_judgement status_table::on(const model::country& country, const date& day) const {
  return judge(countries_[static_cast<std::size_t>(&country - first_)], days_of(day));
}

}  // namespace escp::rules
