#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

std::vector<judge_function> bind_parts(const rule& one) {
  std::vector<judge_function> parts;
  for (const rule& part : one.parts) parts.push_back(bind(part));
  return parts;
}

/// Judges the parts in order and combines their outcomes; the parts stay visible.
template <class combination>
judge_function combined(const rule& one, combination combine) {
  return [parts = bind_parts(one), combine](const evaluation& on) {
    judgement whole;
    std::vector<outcome> outcomes;
    whole.parts.reserve(parts.size());
    outcomes.reserve(parts.size());
    for (const judge_function& part : parts) {
      whole.parts.push_back(part(on));
      outcomes.push_back(whole.parts.back().outcome);
    }
    whole.outcome = combine(outcomes);
    return whole;
  };
}

}  // namespace

judge_function bind_all_of(const rule& one) {
  return combined(one, [](const std::vector<outcome>& parts) { return all_of(parts); });
}

judge_function bind_any_of(const rule& one) {
  return combined(one, [](const std::vector<outcome>& parts) { return any_of(parts); });
}

judge_function bind_not(const rule& one) {
  return combined(one, [](const std::vector<outcome>& parts) { return negation(all_of(parts)); });
}

}  // namespace escp::rules
