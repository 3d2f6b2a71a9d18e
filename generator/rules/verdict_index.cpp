#include "rules/verdict_index.h"

#include "model/reads.h"

namespace escp::rules {

verdict_index::verdict_index(std::span<const verdict> all) : all_(all) {
  for (const verdict& one : all) {
    std::span<const verdict>& of = of_record_[one.subject_kind][one.subject];
    of = of.empty() ? std::span(&one, 1) : std::span(of.data(), of.size() + 1);
  }
}

std::span<const verdict> verdict_index::of(model::kind kind, std::string_view id) const {
  const auto of_kind = of_record_.find(kind);
  const std::span<const verdict>* found = nullptr;
  if (of_kind != of_record_.end()) {
    const auto place = of_kind->second.find(id);
    if (place != of_kind->second.end()) found = &place->second;
  }
  model::note_read(found == nullptr ? static_cast<const void*>(this) : found->data());
  return found == nullptr ? std::span<const verdict>() : *found;
}

}  // namespace escp::rules
