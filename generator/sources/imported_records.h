#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "model/document.h"
#include "sources/join_records.h"
#include "sources/schema_set.h"
#include "sources/snapshot.h"
#include "sources/source_description.h"

namespace escp::sources {

/// Whether a disagreement between lock file, snapshots and descriptions stops a build.
enum class lock_mode {
  lenient,  ///< what is damaged stops it; what is missing is a warning
  locked,   ///< descriptions, lock file and files must agree
};

/// The descriptions, the lock file and the snapshots of a data folder. Never the network.
struct source_files {
  std::vector<source_description> descriptions;
  lock_file lock;
};

/// Reads `data/sources.toml` and the lock file; both may be missing.
[[nodiscard]] result<source_files> read_source_files(const file_reader& files,
                                                     const std::string& folder,
                                                     const schema_set& schemas, findings& found);

/// How old what a source gave is, and why: by the time of its last failed attempt, else by `today`.
struct staleness {
  int days = 0;
  std::string reason;
  bool is_error = false;
};
[[nodiscard]] std::optional<staleness> staleness_of(const source_description& source,
                                                    const lock_entry& entry,
                                                    const std::optional<date>& today);

/// How to import.
struct import_options {
  std::string folder = "data";
  lock_mode mode = lock_mode::lenient;
  std::optional<date> today = {};  ///< none: only failed attempts make a source stale
};

/// Adds the records of all sources that have been fetched, and the record of each source itself, to
/// `documents`, joined with what is there (join_records.h).
[[nodiscard]] result<join_report> add_imported_records(const file_reader& files,
                                                       const schema_set& schemas,
                                                       const import_options& options,
                                                       model::documents& documents,
                                                       findings& found);

}  // namespace escp::sources
