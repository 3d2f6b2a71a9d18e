#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "model/catalogue.h"
#include "rules/condition.h"
#include "rules/evaluation.h"
#include "rules/rule_kinds.h"
#include "rules/verdict.h"
#include "rules/verdict_memory.h"

namespace escp::rules {

/// Judges compositions under the calls of a catalogue. Conditions are read and bound once; judging
/// is const, pure and thread-safe. Verdicts hold views into the engine and the catalogue, which
/// must outlive them.
class engine {
 public:
  /// `today` is the reference date of rules that say "today".
  engine(const model::catalogue& catalogue, date today);

  /// The verdicts under the calls that judge the record, in the order of the calls' ids.
  [[nodiscard]] std::vector<verdict> judge(const model::partnership& one) const;
  [[nodiscard]] std::vector<verdict> judge(const model::expression_of_interest& one) const;
  [[nodiscard]] std::vector<verdict> judge(const model::theme& one) const;

  /// The verdict on any composition under one call; nothing when no call has that id.
  [[nodiscard]] std::vector<verdict> judge(const composition& one, std::string_view call) const;

  /// The verdicts under every call that states conditions, also those that judge other records.
  [[nodiscard]] std::vector<verdict> judge_under_every_call(const model::partnership& one) const;

  /// Of all partnerships, then expressions of interest, then thematic areas, each by id.
  [[nodiscard]] std::vector<verdict> judge_all() const;

 private:
  struct prepared_condition {
    rules::condition condition;
    judge_function judge;
    reference on;
  };
  struct prepared_call {
    const model::call* call;
    rules::subjects subjects;
    std::vector<prepared_condition> conditions;
  };

  [[nodiscard]] verdict judge(const prepared_call& call, const composition& one,
                              member_list members, verdict_memory& memory) const;
  /// Under the calls that `concerns` says yes to. The memory is made when there is one, and may be
  /// used for several records.
  template <class predicate>
  [[nodiscard]] std::vector<verdict> judge_under(const composition& one, predicate concerns,
                                                 std::optional<verdict_memory>& memory) const;
  [[nodiscard]] std::vector<verdict> judge(const model::partnership& one,
                                           std::optional<verdict_memory>& memory) const;
  [[nodiscard]] std::vector<verdict> judge(const model::expression_of_interest& one,
                                           std::optional<verdict_memory>& memory) const;
  [[nodiscard]] std::vector<verdict> judge(const model::theme& one,
                                           std::optional<verdict_memory>& memory) const;

  const model::catalogue& catalogue_;
  reference_tables tables_;
  directory organisations_;
  date today_;
  std::vector<prepared_call> calls_;
};

}  // namespace escp::rules
