#pragma once

#include <span>
#include <string_view>

#include "base/output_sink.h"
#include "opendata/export_input.h"
#include "rules/verdict_index.h"

namespace escp::opendata {

/// The input, with verdicts to look up. Points into the input.
class export_context {
 public:
  export_context(const export_input& input, output_sink& sink)
      : input_(input), sink_(sink), verdicts_(input.verdicts) {}

  [[nodiscard]] const export_input& input() const { return input_; }
  /// Where files go.
  [[nodiscard]] output_sink& sink() const { return sink_; }

  /// The verdicts on a record, in the order of the input.
  [[nodiscard]] std::span<const rules::verdict> verdicts_on(model::kind kind,
                                                            std::string_view id) const {
    return verdicts_.of(kind, id);
  }

 private:
  const export_input& input_;
  output_sink& sink_;
  rules::verdict_index verdicts_;
};

}  // namespace escp::opendata
