#include <algorithm>

#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

std::vector<judge_function> bind_parts(const rule& one, const reference_tables& tables) {
  std::vector<judge_function> parts;
  for (const rule& part : one.parts) parts.push_back(bind(part, tables));
  return parts;
}

/// Judges the parts in order and combines their outcomes; the parts stay visible.
template <class combination>
judge_function combined(const rule& one, const reference_tables& tables, combination combine) {
  return [parts = bind_parts(one, tables), combine](const evaluation& on) {
    const auto judged = on.memory.room_for<judgement>(parts.size());
    std::ranges::transform(parts, judged.begin(),
                           [&](const judge_function& part) { return part(on); });
    judgement whole;
    whole.parts = judged;
    whole.outcome = combine(whole.parts);
    return whole;
  };
}

}  // namespace

judge_function bind_all_of(const rule& one, const reference_tables& tables) {
  return combined(one, tables, [](auto parts) { return all_of(parts, &judgement::outcome); });
}

judge_function bind_any_of(const rule& one, const reference_tables& tables) {
  return combined(one, tables, [](auto parts) { return any_of(parts, &judgement::outcome); });
}

judge_function bind_not(const rule& one, const reference_tables& tables) {
  return combined(one, tables,
                  [](auto parts) { return negation(all_of(parts, &judgement::outcome)); });
}

}  // namespace escp::rules
