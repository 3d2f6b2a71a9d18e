#pragma once

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "model/document.h"
#include "sources/kept_sources.h"
#include "sources/schema_set.h"

namespace escp::sources {

/// Compares what the sources of use "comparison" say with the records on file, value by value: a
/// row agrees when a record that it is about has the value; a field that none of them has is not
/// compared. Each difference is a warning with both values and the place in the snapshot. The
/// record of the source gets the counts, and nothing else changes.
[[nodiscard]] result<bool> compare_values(const file_reader& files, const schema_set& schemas,
                                          const import_options& options,
                                          model::documents& documents, findings& found);

}  // namespace escp::sources
