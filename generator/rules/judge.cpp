#include "rules/judge.h"

#include <map>

#include "rules/composition.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

/// The day for which dated statuses are looked up: when the label was awarded, else when the
/// partnership started, else when the call closed, else today.
date reference_date(const composition& one, const model::call& call, date today) {
  if (one.awarded) return *one.awarded;
  if (one.start) return *one.start;
  return call.closes.value_or(today);
}

verdict judge_composition(const composition& one, const model::call& call,
                          const std::vector<condition>& conditions,
                          const model::catalogue& catalogue, date today) {
  verdict whole{.subject = one.id,
                .call = call.id,
                .reference_date = reference_date(one, call, today),
                .overall = outcome::met,
                .conditions = {}};
  const evaluation on{catalogue, one, whole.reference_date};
  for (const condition& condition : conditions) {
    whole.conditions.push_back({condition.id, condition.severity, judge(condition.rule, on)});
    if (condition.severity == severity::required) {
      whole.overall = std::min(whole.overall, whole.conditions.back().judgement.outcome);
    }
  }
  return whole;
}

}  // namespace

std::vector<verdict> judge_all(const model::catalogue& catalogue, date today) {
  std::map<std::string, std::vector<condition>> conditions;
  for (const model::call& call : catalogue.all<model::call>())
    conditions[call.id] = read_conditions(call.conditions);
  std::vector<verdict> verdicts;
  for (const model::partnership& one : catalogue.all<model::partnership>()) {
    const auto* call = catalogue.find<model::call>(one.call);
    if (call == nullptr || conditions.at(call->id).empty()) continue;
    verdicts.push_back(judge_composition(composition_of(one, catalogue), *call,
                                         conditions.at(call->id), catalogue, today));
  }
  return verdicts;
}

}  // namespace escp::rules
