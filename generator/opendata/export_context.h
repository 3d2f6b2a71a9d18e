#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/output_sink.h"
#include "opendata/export_input.h"
#include "rules/verdict_index.h"

namespace escp::opendata {

/// The input, with verdicts to look up. Points into the input.
class export_context {
 public:
  export_context(const export_input& input, output_sink& sink)
      : input_(input), sink_(sink), verdicts_(input.verdicts) {
    issues_.reserve(input.quality.issues.size());
    for (const quality::issue& one : input.quality.issues) issues_.push_back(&one);
    std::ranges::stable_sort(issues_, {}, subject_of);
  }
  export_context(const export_context&) = delete;
  export_context& operator=(const export_context&) = delete;
  ~export_context() = default;

  [[nodiscard]] const export_input& input() const { return input_; }
  /// Where files go.
  [[nodiscard]] output_sink& sink() const { return sink_; }

  /// The verdicts on a record, in the order of the input.
  [[nodiscard]] std::span<const rules::verdict> verdicts_on(model::kind kind,
                                                            std::string_view id) const {
    return verdicts_.of(kind, id);
  }

  [[nodiscard]] const quality::report& quality() const { return input_.quality; }
  /// What is missing or doubtful in a record, in the order of the rules.
  [[nodiscard]] std::span<const quality::issue* const> issues_on(model::kind kind,
                                                                 std::string_view id) const {
    return std::ranges::equal_range(issues_, subject{kind, id}, {}, subject_of);
  }

 private:
  using subject = std::pair<model::kind, std::string_view>;
  static subject subject_of(const quality::issue* one) { return {one->rule->kind, one->record}; }

  const export_input& input_;
  output_sink& sink_;
  rules::verdict_index verdicts_;
  std::vector<const quality::issue*> issues_;  ///< by the records that they are about
};

}  // namespace escp::opendata
