#pragma once

#include <string>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "model/document.h"
#include "sources/schema_set.h"

namespace escp::sources {

/// Reads the records of a data folder:
///
///     <folder>/<kind>/<id>.json    one record a file, named for its id
///     <folder>/<kind>.ndjson       many records of a kind, one a line
///     <folder>/schemas, tables, snapshots, matches, imports   not records
///
/// What is wrong with a file becomes findings, and its record is marked unfit; the others are read
/// all the same. Fails only when the folder itself cannot be read.
[[nodiscard]] result<model::documents> read_data_folder(const file_reader& files,
                                                        const std::string& folder,
                                                        const schema_set& schemas, findings& found);

/// The same, when there is an earlier reading that found no error: a record that stands in the same
/// file with the same text, and that is held against the same schemas, is not looked at again, and
/// says so (model::document::same_as). `earlier` may be null.
[[nodiscard]] result<model::documents> read_data_folder(const file_reader& files,
                                                        const std::string& folder,
                                                        const schema_set& schemas,
                                                        const model::documents* earlier,
                                                        findings& found);

}  // namespace escp::sources
