#pragma once

#include "quality/report.h"

namespace escp::quality {

/// Counts which fields the records have on file: by kind, organisations by country, partnerships by
/// programme. An empty list is nothing on file.
void count_fields(const model::catalogue& records, report& to);

}  // namespace escp::quality
