#pragma once

#include "base/finding.h"
#include "model/document.h"
#include "model/survey.h"

namespace escp::model {

/// Two records of one kind with the same id.
void check_ids(const documents& input, findings& found);

// The others explain what a survey of the same documents took notice of.

/// Ids of other records and codes of taxonomies that nothing has (see the table in references.h).
void check_references(const documents& input, const survey& seen, findings& found);

/// Dates that do not exist, and periods that end before they start.
void check_dates(const documents& input, const survey& seen, findings& found);
/// Whether check_dates certainly has nothing to say of the record.
[[nodiscard]] bool has_plain_dates(const json_view& record);

/// Codes of NUTS regions that are of another version, or of another country than the record says.
void check_regions(const documents& input, const survey& seen, findings& found);

/// Records that no other record mentions and that therefore nobody would come across: warnings.
void check_reach(const documents& input, const survey& seen, findings& found);

}  // namespace escp::model
