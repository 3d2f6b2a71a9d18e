#pragma once

#include "base/finding.h"
#include "model/document.h"

namespace escp::model {

/// Two records of one kind with the same id.
void check_ids(const documents& input, findings& found);

/// Ids of other records and codes of taxonomies that nothing has (see the table in references.cpp).
void check_references(const documents& input, findings& found);

/// Dates that do not exist, and periods that end before they start.
void check_dates(const documents& input, findings& found);

/// Codes of NUTS regions that are of another version, or of another country than the record says.
void check_regions(const documents& input, findings& found);

/// Records that no other record mentions and that therefore nobody would come across: warnings.
void check_reach(const documents& input, findings& found);

}  // namespace escp::model
