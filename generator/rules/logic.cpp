#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

std::vector<outcome> judge_parts(const rule& one, const evaluation& on, judgement& whole) {
  std::vector<outcome> outcomes;
  for (const rule& part : one.parts) {
    whole.parts.push_back(judge(part, on));
    outcomes.push_back(whole.parts.back().outcome);
  }
  return outcomes;
}

}  // namespace

judgement all_of_rules(const rule& one, const evaluation& on) {
  judgement whole;
  whole.outcome = all_of(judge_parts(one, on, whole));
  return whole;
}

judgement any_of_rules(const rule& one, const evaluation& on) {
  judgement whole;
  whole.outcome = any_of(judge_parts(one, on, whole));
  return whole;
}

judgement not_rule(const rule& one, const evaluation& on) {
  judgement whole;
  whole.outcome = negation(all_of(judge_parts(one, on, whole)));
  return whole;
}

}  // namespace escp::rules
