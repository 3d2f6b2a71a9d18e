#include "opendata/export_context.h"

namespace escp::opendata {

export_context::export_context(const export_input& input) : input_(input) {
  for (const rules::verdict& one : input.verdicts) {
    verdicts_[{one.subject_kind, one.subject}].push_back(&one);
  }
}

const std::vector<const rules::verdict*>& export_context::verdicts_on(model::kind kind,
                                                                      std::string_view id) const {
  static const std::vector<const rules::verdict*> none;
  const auto found = verdicts_.find({kind, id});
  return found == verdicts_.end() ? none : found->second;
}

}  // namespace escp::opendata
