#include "rules/engine.h"

#include <algorithm>

namespace escp::rules {

namespace {

/// The reference of the first rule that names one; it is shown with the condition.
reference first_reference(const rule& one) {
  const auto named = one.parameters.find("on");
  if (named != one.parameters.end()) return reference_named(named->get<std::string>());
  return one.parts.empty() ? reference::award : first_reference(one.parts.front());
}

}  // namespace

engine::engine(const model::catalogue& catalogue, date today)
    : catalogue_(catalogue), tables_(catalogue), organisations_(catalogue), today_(today) {
  for (const model::call& call : catalogue.all<model::call>()) {
    std::vector<prepared_condition> prepared;
    for (condition& one : read_conditions(call.conditions)) {
      judge_function judge = bind(one.rule);
      const reference on = first_reference(one.rule);
      prepared.push_back({std::move(one), std::move(judge), on});
    }
    if (!prepared.empty())
      calls_.push_back({&call, read_subjects(call.subjects), std::move(prepared)});
  }
}

verdict engine::judge(const composition& one, const prepared_call& call) const {
  verdict whole{.subject_kind = one.kind,
                .subject = one.id,
                .call = call.call->id,
                .overall = outcome::met,
                .conditions = {}};
  whole.conditions.reserve(call.conditions.size());
  const evaluation on{catalogue_, tables_, *call.call, one, today_};
  for (const prepared_condition& prepared : call.conditions) {
    whole.conditions.push_back({&prepared.condition, day_of(prepared.on, on), prepared.judge(on)});
    const bool decides = prepared.condition.severity == severity::required;
    if (decides) whole.overall = std::min(whole.overall, whole.conditions.back().judgement.outcome);
  }
  return whole;
}

std::vector<verdict> engine::judge(const model::partnership& one) const {
  const composition members = composition_of(one, organisations_);
  std::vector<verdict> verdicts;
  for (const prepared_call& call : calls_) {
    const subjects& judged = call.subjects;
    const bool is_judged =
        judged.programme.empty() ? one.call == call.call->id : one.programme == judged.programme;
    if (judged.kind == "partnerships" && is_judged) verdicts.push_back(judge(members, call));
  }
  return verdicts;
}

std::vector<verdict> engine::judge(const model::expression_of_interest& one) const {
  const composition members = composition_of(one, catalogue_);
  std::vector<verdict> verdicts;
  for (const prepared_call& call : calls_) {
    const bool is_judged =
        call.subjects.kind == "expressions-of-interest" && one.call == call.call->id;
    if (is_judged) verdicts.push_back(judge(members, call));
  }
  return verdicts;
}

std::vector<verdict> engine::judge(const model::theme& one) const {
  const composition regions = composition_of(one, catalogue_);
  std::vector<verdict> verdicts;
  for (const prepared_call& call : calls_) {
    const subjects& judged = call.subjects;
    const bool is_judged = judged.platform.empty() || one.platform == judged.platform;
    if (judged.kind == "themes" && is_judged) verdicts.push_back(judge(regions, call));
  }
  return verdicts;
}

std::vector<verdict> engine::judge(const composition& one, std::string_view call) const {
  std::vector<verdict> verdicts;
  for (const prepared_call& prepared : calls_) {
    if (prepared.call->id == call) verdicts.push_back(judge(one, prepared));
  }
  return verdicts;
}

std::vector<verdict> engine::judge_all() const {
  std::vector<verdict> all;
  const auto add = [&](const auto& records) {
    for (const auto& one : records) std::ranges::move(judge(one), std::back_inserter(all));
  };
  add(catalogue_.all<model::partnership>());
  add(catalogue_.all<model::expression_of_interest>());
  add(catalogue_.all<model::theme>());
  return all;
}

}  // namespace escp::rules
