#pragma once

#include <span>
#include <string_view>

#include "opendata/export_input.h"
#include "rules/verdict_index.h"

namespace escp::opendata {

/// The input, with verdicts to look up. Points into the input.
class export_context {
 public:
  explicit export_context(const export_input& input) : input_(input), verdicts_(input.verdicts) {}

  [[nodiscard]] const export_input& input() const { return input_; }

  /// The verdicts on a record, in the order of the input.
  [[nodiscard]] std::span<const rules::verdict> verdicts_on(model::kind kind,
                                                            std::string_view id) const {
    return verdicts_.of(kind, id);
  }

 private:
  const export_input& input_;
  rules::verdict_index verdicts_;
};

}  // namespace escp::opendata
