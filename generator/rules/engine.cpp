#include "rules/engine.h"

#include <algorithm>

#include "base/in_parallel.h"

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
      judge_function judge = bind(one.rule, tables_);
      const reference on = first_reference(one.rule);
      prepared.push_back({std::move(one), std::move(judge), on});
    }
    if (!prepared.empty())
      calls_.push_back({&call, read_subjects(call.subjects), std::move(prepared)});
  }
}

verdict engine::judge(const prepared_call& call, const composition& one, member_list members,
                      verdict_memory& memory) const {
  const evaluation on{{*call.call, one, today_}, tables_, members, memory};
  const auto conditions = memory.room_for<condition_verdict>(call.conditions.size());
  outcome overall = outcome::met;
  for (std::size_t at = 0; at < conditions.size(); ++at) {
    const prepared_condition& prepared = call.conditions[at];
    conditions[at] = {&prepared.condition, day_of(prepared.on, on), prepared.judge(on)};
    const bool decides = prepared.condition.severity == severity::required;
    if (decides) overall = std::min(overall, conditions[at].judgement.outcome);
  }
  return {.subject_kind = one.kind,
          .subject = one.id,
          .call = call.call->id,
          .overall = overall,
          .conditions = conditions,
          .memory = memory.shared()};
}

template <class predicate>
std::vector<verdict> engine::judge_under(const composition& one, predicate concerns,
                                         std::optional<verdict_memory>& memory) const {
  std::vector<verdict> verdicts;
  std::optional<member_list> members;
  for (const prepared_call& call : calls_) {
    if (!concerns(call)) continue;
    if (!memory) memory.emplace();
    if (!members) members = look_up(one, tables_, *memory);
    verdicts.push_back(judge(call, one, *members, *memory));
  }
  return verdicts;
}

std::vector<verdict> engine::judge(const model::partnership& one,
                                   std::optional<verdict_memory>& memory) const {
  const auto concerns = [&](const prepared_call& call) {
    const subjects& judged = call.subjects;
    const bool is_judged =
        judged.programme.empty() ? one.call == call.call->id : one.programme == judged.programme;
    return judged.kind == "partnerships" && is_judged;
  };
  return judge_under(composition_of(one, organisations_), concerns, memory);
}

std::vector<verdict> engine::judge(const model::expression_of_interest& one,
                                   std::optional<verdict_memory>& memory) const {
  const auto concerns = [&](const prepared_call& call) {
    return call.subjects.kind == "expressions-of-interest" && one.call == call.call->id;
  };
  return judge_under(composition_of(one, catalogue_), concerns, memory);
}

std::vector<verdict> engine::judge(const model::theme& one,
                                   std::optional<verdict_memory>& memory) const {
  const auto concerns = [&](const prepared_call& call) {
    const subjects& judged = call.subjects;
    return judged.kind == "themes" && (judged.platform.empty() || one.platform == judged.platform);
  };
  return judge_under(composition_of(one, catalogue_), concerns, memory);
}

std::vector<verdict> engine::judge(const model::partnership& one) const {
  std::optional<verdict_memory> memory;
  return judge(one, memory);
}

std::vector<verdict> engine::judge(const model::expression_of_interest& one) const {
  std::optional<verdict_memory> memory;
  return judge(one, memory);
}

std::vector<verdict> engine::judge(const model::theme& one) const {
  std::optional<verdict_memory> memory;
  return judge(one, memory);
}

std::vector<verdict> engine::judge(const composition& one, std::string_view call) const {
  std::optional<verdict_memory> memory;
  return judge_under(
      one, [&](const prepared_call& each) { return each.call->id == call; }, memory);
}

std::vector<verdict> engine::judge_under_every_call(const model::partnership& one) const {
  std::optional<verdict_memory> memory;
  return judge_under(
      composition_of(one, organisations_), [](const auto& /*any*/) { return true; }, memory);
}

std::vector<verdict> engine::judge_all() const {
  constexpr std::size_t together = 16;  ///< records whose verdicts share their memory
  std::vector<verdict> all;
  const auto add = [&](const auto& records) {
    std::vector<std::vector<verdict>> of_each(records.size());
    in_parallel((records.size() + together - 1) / together, [&](std::size_t part) {
      std::optional<verdict_memory> memory;
      const std::size_t end = std::min(records.size(), (part + 1) * together);
      for (std::size_t at = part * together; at < end; ++at)
        of_each[at] = judge(records[at], memory);
    });
    for (auto& some : of_each) std::ranges::move(some, std::back_inserter(all));
  };
  add(catalogue_.all<model::partnership>());
  add(catalogue_.all<model::expression_of_interest>());
  add(catalogue_.all<model::theme>());
  return all;
}

}  // namespace escp::rules
