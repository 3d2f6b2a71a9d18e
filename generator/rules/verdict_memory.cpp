#include "rules/verdict_memory.h"

#include <algorithm>

namespace escp::rules {

namespace {

constexpr std::size_t usual_statements = 32;

}  // namespace

verdict_memory::verdict_memory()
    : kept_(std::make_shared_for_overwrite<kept_memory>()),
      scratch_(first_scratch_.data(), first_scratch_.size()),
      evidence_(&scratch_),
      missing_(&scratch_),
      settle_(&scratch_) {
  for (list* one : {&evidence_, &missing_, &settle_}) one->reserve(usual_statements);
}

const text_list& verdict_memory::keep_list(text_list texts) {
  const std::span<std::string_view> copy = room_for<std::string_view>(texts.size());
  std::ranges::copy(texts, copy.begin());
  text_list& kept = room_for<text_list>(1).front();
  kept = copy;
  return kept;
}

draft::draft(verdict_memory& memory)
    : evidence(memory.evidence_),
      missing(memory.missing_),
      settle(memory.settle_),
      memory_(memory) {
  evidence.clear();
  missing.clear();
  settle.clear();
}

judgement draft::finished(outcome came_to) const {
  const std::span<statement> all =
      memory_.room_for<statement>(evidence.size() + missing.size() + settle.size());
  auto end = all.begin();
  const auto add = [&](const std::pmr::vector<statement>& some) {
    const auto first = end;
    end = std::ranges::copy(some, first).out;
    return statement_list(first, end);
  };
  judgement made;
  made.outcome = came_to;
  made.evidence = add(evidence);
  made.missing = add(missing);
  made.settle = add(settle);
  return made;
}

}  // namespace escp::rules
