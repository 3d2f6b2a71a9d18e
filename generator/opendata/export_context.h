#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "opendata/export_input.h"

namespace escp::opendata {

/// The input, with verdicts and clauses to look up. Points into the input.
class export_context {
 public:
  explicit export_context(const export_input& input);

  [[nodiscard]] const export_input& input() const { return input_; }

  /// The verdicts on a partnership, in the order of the input.
  [[nodiscard]] const std::vector<const rules::verdict*>& verdicts_on(
      std::string_view partnership) const;

  /// The clause from which a condition of a call comes; empty when the call has no such condition.
  [[nodiscard]] const model::source_ref& clause_of(std::string_view call,
                                                   std::string_view condition) const;

 private:
  using clauses = std::map<std::string, model::source_ref, std::less<>>;

  const export_input& input_;
  std::map<std::string_view, std::vector<const rules::verdict*>> verdicts_;
  std::map<std::string_view, clauses> clauses_;
};

}  // namespace escp::opendata
