#include <map>
#include <set>

#include "rules/country_status.h"
#include "rules/field_basis.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;

std::vector<wanted_status> wanted_statuses(const json& statuses) {
  std::vector<wanted_status> wanted;
  for (const json& one : statuses) {
    if (one.is_string()) {
      wanted.push_back({one.get<std::string>()});
    } else {
      const bool closed = one.value("not_stated", std::string()) == "no";
      wanted.push_back({one.at("status").get<std::string>(),
                        closed ? outcome::not_met : outcome::not_determined});
    }
  }
  return wanted;
}

/// Countries sorted by whether they count, with what was said about each member.
struct tally {
  std::set<std::string> certain;
  std::set<std::string> possible;
  std::size_t without_country = 0;
  judgement said;
};

void count_member(const member& one, const std::vector<wanted_status>& wanted, const evaluation& on,
                  tally& counted) {
  const model::organisation& organisation = *one.organisation;
  const auto* country = on.catalogue.find<model::country>(organisation.country);
  if (country == nullptr || is_unconfirmed(organisation, "/country")) {
    ++counted.without_country;
    counted.said.missing.push_back(
        {"country-not-on-file", {{"organisation", organisation.id}}, {}});
    return;
  }
  const status_judgement status = status_on(*country, wanted, on.reference_date);
  const std::string name = status.decided_by == nullptr ? std::string() : status.decided_by->status;
  const std::string day = to_text(on.reference_date);
  if (status.outcome == outcome::met) {
    counted.certain.insert(country->id);
    counted.said.evidence.push_back({"country-counts",
                                     {{"organisation", organisation.id},
                                      {"country", country->id},
                                      {"status", name},
                                      {"date", day}},
                                     status.decided_by->sources});
  } else if (status.outcome == outcome::not_determined) {
    counted.possible.insert(country->id);
    counted.said.missing.push_back({"country-status-unknown",
                                    {{"organisation", organisation.id},
                                     {"country", country->id},
                                     {"status", name},
                                     {"date", day}},
                                    {}});
  } else {
    counted.said.evidence.push_back(
        {"country-not-eligible",
         {{"organisation", organisation.id}, {"country", country->id}, {"date", day}},
         {}});
  }
}

std::string joined(const std::set<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : ",") + code;
  return text;
}

}  // namespace

judgement distinct_countries(const rule& one, const evaluation& on) {
  const auto needed = one.parameters.at("at_least").get<std::size_t>();
  const auto wanted = wanted_statuses(one.parameters.at("statuses"));
  tally counted;
  for (const member& member : on.composition.members) count_member(member, wanted, on, counted);
  const std::size_t sure = counted.certain.size();
  judgement whole = std::move(counted.said);
  // A list that may go on can always bring the countries that are still wanted.
  const std::size_t unlisted = on.composition.is_complete ? 0 : needed;
  whole.outcome =
      at_least(needed, sure, counted.possible.size() + counted.without_country + unlisted);
  whole.evidence.insert(whole.evidence.begin(), {"country-certain-count",
                                                 {{"count", std::to_string(sure)},
                                                  {"needed", std::to_string(needed)},
                                                  {"countries", joined(counted.certain)}},
                                                 {}});
  if (whole.outcome == outcome::met) {
    whole.missing.clear();
    return whole;
  }
  whole.missing.insert(whole.missing.begin(), {"countries-more-needed",
                                               {{"count", std::to_string(needed - sure)},
                                                {"needed", std::to_string(needed)}},
                                               {}});
  return whole;
}

}  // namespace escp::rules
