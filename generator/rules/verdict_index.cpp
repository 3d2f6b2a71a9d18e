#include "rules/verdict_index.h"

namespace escp::rules {

verdict_index::verdict_index(std::span<const verdict> all) : all_(all) {
  for (const verdict& one : all) {
    std::span<const verdict>& of = of_record_[one.subject_kind][one.subject];
    of = of.empty() ? std::span(&one, 1) : std::span(of.data(), of.size() + 1);
  }
}

std::span<const verdict> verdict_index::of(model::kind kind, std::string_view id) const {
  const auto of_kind = of_record_.find(kind);
  if (of_kind == of_record_.end()) return {};
  const auto found = of_kind->second.find(id);
  return found == of_kind->second.end() ? std::span<const verdict>() : found->second;
}

}  // namespace escp::rules
