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

}  // namespace escp::sources
