#include "rules/suggestions.h"

#include <algorithm>
#include <mutex>
#include <optional>

#include "model/reads.h"
#include "rules/suggestion_search.h"

namespace escp::rules {

namespace {

static_assert(best_ranks::most == suggester::most_suggestions);

std::vector<region_standing> standings_for(const need& one, const places& where) {
  std::vector<region_standing> standings;
  if (one.sort != need::sort::region_category) return standings;
  for (const place& each : where.all()) {
    standings.push_back(standing_in(each.regions, each.has_country, one.period, one.categories));
  }
  return standings;
}

call_needs needs_of(const model::call& call, const suggestion_tables& tables) {
  const std::vector<condition> conditions = read_conditions(call.conditions);
  call_needs made{
      .call = &call,
      .conditions = {},
      .needs = {},
      .standings = {},
      .statuses = {},
      .candidates = {*tables.catalogue, demands_of(conditions), tables.places, tables.themes}};
  for (const condition& one : conditions) {
    made.conditions.push_back(read_needs(one.rule, made.needs));
  }
  for (const need& one : made.needs) {
    made.standings.push_back(standings_for(one, tables.places));
    made.statuses.emplace_back(*tables.catalogue, one.statuses);
  }
  return made;
}

bool is_same(std::span<const open_need> one, std::span<const open_need> other) {
  return std::ranges::equal(one, other, {}, &open_need::need, &open_need::need);
}

}  // namespace

struct suggester::prepared {
  struct knowledge {
    explicit knowledge(const model::catalogue& catalogue) : tables(catalogue) {
      for (const model::call& one : catalogue.all<model::call>()) {
        if (!one.conditions.empty()) calls.push_back(needs_of(one, tables));
      }
    }

    suggestion_tables tables;
    std::vector<call_needs> calls;
  };

  prepared(const model::catalogue& records, date build_day)
      : catalogue(records), today(build_day) {}

  /// Worked out when somebody asks first, who is not to be noted as reading all of it.
  [[nodiscard]] const knowledge& known() const {
    std::call_once(asked, [&] {
      const model::unrecorded looking;
      knows.emplace(catalogue);
    });
    return *knows;
  }

  const model::catalogue& catalogue;
  date today;
  mutable std::once_flag asked;
  mutable std::optional<knowledge> knows;
};

suggester::suggester(const model::catalogue& catalogue, date today)
    : prepared_(std::make_unique<const prepared>(catalogue, today)) {}
suggester::~suggester() = default;
suggester::suggester(suggester&&) noexcept = default;
suggester& suggester::operator=(suggester&&) noexcept = default;

std::vector<condition_suggestions> suggester::suggest(const composition& one,
                                                      const verdict& said) const {
  const auto& [tables, calls] = prepared_->known();
  const auto call = std::ranges::find_if(
      calls, [&](const call_needs& each) { return each.call->id == said.call; });
  if (call == calls.end()) return {};

  std::vector<std::vector<open_need>> open(said.conditions.size());
  std::vector<open_need> all_open;
  for (std::size_t at = 0; at < open.size(); ++at) {
    collect_open(call->conditions.at(at), said.conditions[at].judgement, open[at]);
    all_open.insert(all_open.end(), open[at].begin(), open[at].end());
  }
  const occasion on{*call->call, one, prepared_->today};
  std::optional<suggestion_search> search;
  if (!all_open.empty()) search.emplace(tables, *call, on, all_open);

  std::vector<condition_suggestions> made;
  std::vector<std::size_t> conditions;
  for (std::size_t at = 0; at < open.size(); ++at) {
    const condition_verdict& judged = said.conditions[at];
    if (judged.judgement.outcome == outcome::met) continue;
    made.push_back({judged.condition->id, {}});
    conditions.push_back(at);
    if (open[at].empty()) continue;
    const auto earlier = std::ranges::find_if(
        conditions, [&](std::size_t before) { return is_same(open[before], open[at]); });
    made.back().organisations =
        *earlier == at ? search->best_for(open[at])
                       : made[static_cast<std::size_t>(earlier - conditions.begin())].organisations;
  }
  return made;
}

}  // namespace escp::rules
