#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "sources/schema_set.h"
#include "sources/snapshot.h"
#include "sources/source_description.h"

namespace escp::sources {

/// Whether a disagreement between lock file, snapshots and descriptions stops a build.
enum class lock_mode {
  lenient,  ///< what is damaged stops it; what is missing is a warning
  locked,   ///< descriptions, lock file and files must agree
};

/// How to import.
struct import_options {
  std::string folder = "data";
  lock_mode mode = lock_mode::lenient;
  std::optional<date> today = {};  ///< none: only failed attempts make a source stale
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

/// A described source with what was fetched of it.
struct kept_source {
  const source_description& source;
  const lock_entry& entry;
  std::string file;  ///< of the snapshot
  snapshot rows;
};

/// Which sources are wanted, and what is done with each.
struct kept_visitor {
  std::function<bool(const source_description&)> is_wanted;
  std::function<void(const kept_source&)> take;
};

/// Visits each source that is wanted and has been fetched, in the order of the descriptions. A
/// snapshot that is missing, or is not what was fetched, becomes a finding.
void each_kept(const file_reader& files, const source_files& all, const import_options& options,
               const kept_visitor& visitor, findings& found);

}  // namespace escp::sources
