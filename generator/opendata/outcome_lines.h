#pragma once

#include <span>
#include <string>

#include "rules/verdict.h"

namespace escp::opendata {

/// What the rules came to, one verdict a line and no evidence: `{"call","conditions":{id:outcome},
/// "id","overall","subject","subject_kind"}`, sorted by id ("<call>.<kind>.<subject>"). It holds no
/// date, so that it changes only when an outcome does.
[[nodiscard]] std::string outcome_lines(std::span<const rules::verdict> verdicts);

}  // namespace escp::opendata
