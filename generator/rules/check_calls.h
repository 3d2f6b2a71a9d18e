#pragma once

#include "base/finding.h"
#include "model/document.h"

namespace escp::rules {

/// Conditions that cannot be judged as they are written: unknown kinds, parameters and values, with
/// suggestions (see check_rule_values.h); thresholds that decide nothing; two conditions of a call
/// with one id.
void check_calls(const model::documents& input, findings& found);

}  // namespace escp::rules
