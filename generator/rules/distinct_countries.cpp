#include <algorithm>
#include <memory>

#include "rules/country_status.h"
#include "rules/rule_kinds.h"
#include "rules/statements.h"

namespace escp::rules {

namespace {

/// The rule's parameters, read once.
struct wanted_countries {
  std::size_t at_least = 0;
  status_table statuses;
  reference on = reference::award;
};

/// A country of at least one member, and whether it has one of the statuses.
struct judged_country {
  const model::country* country;
  status_judgement status;
};

/// The different countries, with how many members have none on file.
class tally {
 public:
  tally(const wanted_countries& wanted, const date& day, const evaluation& on)
      : wanted_(wanted), day_(day), memory_(on.memory), countries_(on.memory.scratch()) {
    countries_.reserve(on.members.size());
  }

  /// The country of a member, judged when it is the first member from there; nullptr when not on
  /// file.
  const judged_country* add(const place& where) {
    if (where.country == nullptr) {
      ++without_country_;
      return nullptr;
    }
    const auto known = std::ranges::find(countries_, where.country, &judged_country::country);
    if (known != countries_.end()) return &*known;
    return &countries_.emplace_back(
        judged_country{where.country, wanted_.statuses.on(*where.country, day_)});
  }

  /// The codes of those that count, sorted.
  [[nodiscard]] const text_list& certain() const {
    std::pmr::vector<std::string_view> codes(memory_.scratch());
    codes.reserve(countries_.size());
    for (const judged_country& one : countries_) {
      if (one.status.outcome == outcome::met) codes.emplace_back(one.country->id);
    }
    std::ranges::sort(codes);
    return memory_.keep_list(codes);
  }

  [[nodiscard]] std::size_t possible() const {
    const auto open = std::ranges::count(countries_, outcome::not_determined,
                                         [](const auto& one) { return one.status.outcome; });
    return static_cast<std::size_t>(open) + without_country_;
  }

 private:
  const wanted_countries& wanted_;
  date day_;
  verdict_memory& memory_;
  std::pmr::vector<judged_country> countries_;
  std::size_t without_country_ = 0;
};

void say_country(const std::string& member, const judged_country* judged, const date& day,
                 draft& said) {
  if (judged == nullptr) {
    said.missing.push_back(say::country_not_on_file(member));
    said.settle.push_back(say::settle_country(member));
    return;
  }
  const std::string& country = judged->country->id;
  const auto* decided_by = judged->status.decided_by;
  const std::string& status = decided_by == nullptr ? no_text : decided_by->status;
  if (judged->status.outcome == outcome::met) {
    said.evidence.push_back(
        say::country_counts(member, country, status, day).from(decided_by->sources));
  } else if (judged->status.outcome == outcome::not_determined) {
    said.missing.push_back(say::country_status_unknown(member, country, status, day));
    said.settle.push_back(say::settle_country(member));
  } else {
    said.evidence.push_back(say::country_not_eligible(member, country, day));
  }
}

judgement judge(const wanted_countries& wanted, const evaluation& on) {
  const date day = day_of(wanted.on, on);
  draft said(on.memory);
  said.evidence.emplace_back();  // the counts come first and are known last
  said.missing.emplace_back();
  tally counted(wanted, day, on);
  for (const organisation_facts* member : members_on(day, on, said)) {
    say_country(member->organisation->id, counted.add(*member->where), day, said);
  }

  const text_list& certain = counted.certain();
  const std::size_t unlisted = on.composition.is_complete ? 0 : wanted.at_least;
  const outcome whole = at_least(wanted.at_least, certain.size(), counted.possible() + unlisted);
  said.evidence.front() = say::country_certain_count(certain.size(), wanted.at_least, certain);
  if (whole == outcome::met) {
    said.missing.clear();
    said.settle.clear();
    return said.finished(whole);
  }
  const std::size_t more = wanted.at_least - certain.size();
  said.missing.front() = say::countries_more_needed(more, wanted.at_least);
  said.settle.push_back(say::settle_add_countries(more));
  return said.finished(whole);
}

}  // namespace

judge_function bind_distinct_countries(const rule& one, const reference_tables& tables) {
  const auto wanted = std::make_shared<const wanted_countries>(wanted_countries{
      .at_least = one.parameters.at("at_least").get<std::size_t>(),
      .statuses = {tables.catalogue(), read_statuses(one.parameters.at("statuses"))},
      .on = reference_named(one.parameters.value("on", ""))});
  return [wanted](const evaluation& on) { return judge(*wanted, on); };
}

}  // namespace escp::rules
