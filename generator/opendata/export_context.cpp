#include "opendata/export_context.h"

#include "rules/condition.h"

namespace escp::opendata {

export_context::export_context(const export_input& input) : input_(input) {
  for (const rules::verdict& one : input.verdicts) verdicts_[one.subject].push_back(&one);
  for (const model::call& call : input.catalogue.all<model::call>()) {
    if (!call.conditions.is_array()) continue;
    for (rules::condition& one : rules::read_conditions(call.conditions)) {
      clauses_[call.id].emplace(std::move(one.id), std::move(one.source));
    }
  }
}

const std::vector<const rules::verdict*>& export_context::verdicts_on(
    std::string_view partnership) const {
  static const std::vector<const rules::verdict*> none;
  const auto found = verdicts_.find(partnership);
  return found == verdicts_.end() ? none : found->second;
}

const model::source_ref& export_context::clause_of(std::string_view call,
                                                   std::string_view condition) const {
  static const model::source_ref none;
  const auto of_call = clauses_.find(call);
  if (of_call == clauses_.end()) return none;
  const auto found = of_call->second.find(condition);
  return found == of_call->second.end() ? none : found->second;
}

}  // namespace escp::opendata
