#include "rules/country_status.h"

#include <nlohmann/json.hpp>

namespace escp::rules {

namespace {

outcome has_begun(const model::country_status& entry, const date& day) {
  if (entry.from && entry.from->last_day() <= day.first_day()) return outcome::met;
  if (entry.from && entry.from->first_day() > day.last_day()) return outcome::not_met;
  if (entry.by && entry.by->last_day() <= day.first_day()) return outcome::met;
  return outcome::not_determined;
}

outcome has_not_ended(const model::country_status& entry, const date& day) {
  if (!entry.to || entry.to->first_day() >= day.last_day()) return outcome::met;
  return entry.to->last_day() < day.first_day() ? outcome::not_met : outcome::not_determined;
}

outcome holds_on(const model::country_status& entry, const date& day) {
  if (!entry.holds) return outcome::not_met;
  const std::array<outcome, 2> both{has_begun(entry, day), has_not_ended(entry, day)};
  return all_of(both);
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
  status_judgement best{.outcome = outcome::not_met};
  for (const wanted_status& one : wanted) {
    bool is_stated = false;
    for (const model::country_status& entry : country.statuses) {
      if (entry.status != one.status) continue;
      is_stated = true;
      const outcome holds = holds_on(entry, day);
      const bool is_first = holds == best.outcome && best.decided_by == nullptr;
      if (holds > best.outcome || is_first) best = {holds, &entry};
    }
    if (!is_stated && one.when_not_stated > best.outcome) best = {one.when_not_stated, nullptr};
  }
  return best;
}

}  // namespace escp::rules
