#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "model/catalogue.h"
#include "rules/verdict.h"

namespace escp::rules {

/// The verdicts on every partnership under the calls that concern it, in the order of partnerships,
/// then calls. `today` is the reference date of rules that say "today".
[[nodiscard]] std::vector<verdict> judge_all(const model::catalogue& catalogue, date today);

/// Conditions that cannot be judged as they are written: unknown kinds and parameters, with
/// suggestions. `documents` are looked at for the places.
void check_calls(const model::documents& input, findings& found);

}  // namespace escp::rules
