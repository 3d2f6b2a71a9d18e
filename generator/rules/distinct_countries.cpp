#include <algorithm>

#include "rules/country_status.h"
#include "rules/field_basis.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

/// The rule's parameters, read once.
struct wanted_countries {
  std::size_t at_least = 0;
  std::vector<wanted_status> statuses;
  reference on = reference::award;
};

/// A country of at least one member, and whether it has one of the statuses.
struct judged_country {
  const model::country* country;
  status_judgement status;
};

/// The different countries, with how many members have none on file.
struct tally {
  std::vector<judged_country> countries;
  std::size_t without_country = 0;

  [[nodiscard]] std::vector<std::string_view> codes_of(outcome wanted) const {
    std::vector<std::string_view> codes;
    for (const judged_country& one : countries) {
      if (one.status.outcome == wanted) codes.emplace_back(one.country->id);
    }
    std::ranges::sort(codes);
    return codes;
  }
};

/// The country of a member, judged when it is the first member from there; nullptr when not on
/// file.
const judged_country* country_of(const model::organisation& member, const wanted_countries& wanted,
                                 const date& day, const evaluation& on, tally& counted) {
  const place* where = on.tables.places().find(member);
  const bool has_country =
      where == nullptr ? is_on_file(member, member.country, "/country") : where->has_country;
  if (!has_country) return nullptr;
  const auto known = std::ranges::find(
      counted.countries, member.country,
      [](const judged_country& one) -> const std::string& { return one.country->id; });
  if (known != counted.countries.end()) return &*known;
  const auto* country = on.catalogue.find<model::country>(member.country);
  if (country == nullptr) return nullptr;
  return &counted.countries.emplace_back(
      judged_country{country, status_on(*country, wanted.statuses, day)});
}

void count_member(const model::organisation& member, const wanted_countries& wanted,
                  const date& day, const evaluation& on, tally& counted, judgement& said) {
  const judged_country* judged = country_of(member, wanted, day, on, counted);
  if (judged == nullptr) {
    ++counted.without_country;
    said.missing.push_back({"country-not-on-file", {{"organisation", member.id}}});
    said.settle.push_back({"settle-country", {{"organisation", member.id}}});
    return;
  }
  const auto& [country, status] = *judged;
  const std::string_view name =
      status.decided_by == nullptr ? "" : std::string_view(status.decided_by->status);
  if (status.outcome == outcome::met) {
    said.evidence.push_back(
        {"country-counts",
         {{"organisation", member.id}, {"country", country->id}, {"status", name}, {"date", day}},
         &status.decided_by->sources});
  } else if (status.outcome == outcome::not_determined) {
    said.missing.push_back(
        {"country-status-unknown",
         {{"organisation", member.id}, {"country", country->id}, {"status", name}, {"date", day}}});
    said.settle.push_back({"settle-country", {{"organisation", member.id}}});
  } else {
    said.evidence.push_back(
        {"country-not-eligible",
         {{"organisation", member.id}, {"country", country->id}, {"date", day}}});
  }
}

judgement judge(const wanted_countries& wanted, const evaluation& on) {
  const date day = day_of(wanted.on, on);
  judgement whole;
  whole.evidence.emplace_back();  // the counts come first and are known last
  whole.missing.emplace_back();
  tally counted;
  const auto members = members_on(day, on, whole);
  for (const model::organisation* member : members)
    count_member(*member, wanted, day, on, counted, whole);

  std::vector<std::string_view> certain = counted.codes_of(outcome::met);
  const std::size_t sure = certain.size();
  const std::size_t unlisted = on.composition.is_complete ? 0 : wanted.at_least;
  whole.outcome = at_least(
      wanted.at_least, sure,
      counted.codes_of(outcome::not_determined).size() + counted.without_country + unlisted);
  whole.evidence.front() = {
      "country-certain-count",
      {{"count", sure}, {"needed", wanted.at_least}, {"countries", std::move(certain)}}};
  if (whole.outcome == outcome::met) {
    whole.missing.clear();
    whole.settle.clear();
    return whole;
  }
  const std::size_t more = wanted.at_least - sure;
  whole.missing.front() = {"countries-more-needed", {{"count", more}, {"needed", wanted.at_least}}};
  whole.settle.push_back({"settle-add-countries", {{"count", more}}});
  return whole;
}

}  // namespace

judge_function bind_distinct_countries(const rule& one) {
  const wanted_countries wanted{.at_least = one.parameters.at("at_least").get<std::size_t>(),
                                .statuses = read_statuses(one.parameters.at("statuses")),
                                .on = reference_named(one.parameters.value("on", ""))};
  return [wanted](const evaluation& on) { return judge(wanted, on); };
}

}  // namespace escp::rules
