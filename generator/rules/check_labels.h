#pragma once

#include <span>

#include "base/finding.h"
#include "model/catalogue.h"
#include "model/document.h"
#include "rules/verdict.h"

namespace escp::rules {

/// A label that was awarded although the composition on file does not meet the call: a warning at
/// the label. Either the records are wrong or the award was; the two are never reconciled.
void check_labels(const model::documents& input, std::span<const verdict> verdicts,
                  findings& found);

/// An organisation that stands twice among the partners of a partnership: a warning. Rules count it
/// once. `records` are those of the documents.
void check_partners(const model::documents& input, const model::catalogue& records,
                    findings& found);

}  // namespace escp::rules
