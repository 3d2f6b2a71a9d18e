#pragma once

#include <string>

#include "cli/options.h"
#include "releases/history.h"

namespace escp::cli {

/// The records that a command is pointed at, and what they are called.
struct release_side {
  std::string name;
  releases::record_set records;
  std::string ledger;  ///< of corrections, as it is published; may be empty
  const releases::stored_release* stored = nullptr;  ///< in the store, when they are from there
};

/// Reads what `name` points at: a version of the store, else a data folder with its schemas, read,
/// checked and judged, else a folder of a published release with its NDJSON files.
[[nodiscard]] result<release_side> read_side(const file_reader& files, const std::string& name,
                                             const releases::release_store& store,
                                             const input_options& input, findings& found);

}  // namespace escp::cli
