#pragma once

#include "base/finding.h"
#include "model/catalogue.h"

namespace escp::opendata {

/// Texts in records that a spreadsheet would take for a formula (they start with = + - @ TAB or
/// CR), one finding `cell-formula` of level error each, at the record's place with the pointer to
/// the text. Exporters never change a text, so such a record must not be published.
[[nodiscard]] findings check_cells(const model::catalogue& records);

}  // namespace escp::opendata
