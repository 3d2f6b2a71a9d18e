#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "opendata/export_input.h"

namespace escp::opendata {

/// The input, with verdicts to look up. Points into the input.
class export_context {
 public:
  explicit export_context(const export_input& input);

  [[nodiscard]] const export_input& input() const { return input_; }

  /// The verdicts on a record, in the order of the input.
  [[nodiscard]] const std::vector<const rules::verdict*>& verdicts_on(model::kind kind,
                                                                      std::string_view id) const;

 private:
  const export_input& input_;
  std::map<std::pair<model::kind, std::string_view>, std::vector<const rules::verdict*>> verdicts_;
};

}  // namespace escp::opendata
