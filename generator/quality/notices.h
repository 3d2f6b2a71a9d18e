#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "model/document.h"

namespace escp::quality {

/// What the check found in a record that is published all the same, or in rows that a source gave
/// and that are left out: then the record is that of the source.
struct notice {
  model::kind kind;
  std::string record;
  std::string code;  ///< of the rule: that of the finding, or "row-unfit"
  std::string pointer = {};
  std::string value = {};   ///< the text or number at the pointer
  std::string detail = {};  ///< in words; never what a row that is left out says
  bool operator==(const notice&) const = default;
};

/// The findings about records, in their order. `documents` are those that are published. Errors are
/// passed over: they keep everything from being published.
[[nodiscard]] std::vector<notice> notices_of(const findings& found,
                                             const model::documents& documents);

}  // namespace escp::quality
