#pragma once

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "model/document.h"
#include "sources/join_records.h"
#include "sources/kept_sources.h"
#include "sources/schema_set.h"

namespace escp::sources {

/// Adds the records of all sources that have been fetched, and the record of each source itself, to
/// `documents`, joined with what is there (join_records.h), then the context that others give
/// (add_context.h). Sources to be compared are left to compare_values.h.
[[nodiscard]] result<join_report> add_imported_records(const file_reader& files,
                                                       const schema_set& schemas,
                                                       const import_options& options,
                                                       model::documents& documents,
                                                       findings& found);

}  // namespace escp::sources
