#pragma once

#include <string>
#include <vector>

#include "base/file_reader.h"
#include "base/finding.h"
#include "model/catalogue.h"
#include "model/document.h"
#include "releases/corrections.h"
#include "releases/erasures.h"
#include "releases/guards.h"
#include "releases/identifiers.h"
#include "releases/retention.h"
#include "sources/schema_set.h"

namespace escp::cli {

/// What maintainers lay down beside the records: `guards.toml`, `acknowledged.toml`,
/// `corrections.toml`, `erasures.toml` and `identifiers.toml` of the data folder.
struct ledgers {
  releases::guard_rules guards;
  releases::retention retention;
  std::vector<releases::acknowledgement> acknowledged;
  std::vector<releases::correction> corrections;
  std::vector<releases::erasure> erasures;
  releases::identifier_notes identifiers;
  releases::settings identifier_file;
};

/// Reads them. Mistakes are findings; a file that is not there is empty.
[[nodiscard]] ledgers read_ledgers(const file_reader& files, const std::string& folder,
                                   findings& found);

/// Makes the corrections, and holds what comes of them against the schemas.
void apply_corrections(const ledgers& all, const sources::schema_set& schemas,
                       model::documents& documents, findings& found);

/// Findings for records that are there and should not be, or the other way round.
void check_ledgers(const ledgers& all, const model::documents& documents, findings& found);

}  // namespace escp::cli
