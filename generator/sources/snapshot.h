#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace escp::sources {

/// A row as it is kept: where it stood in the source, and its wanted values as they stood there.
struct kept_row {
  std::string place = {};
  std::vector<std::optional<std::string>> values = {};
  bool operator==(const kept_row&) const = default;
};

/// What was fetched of a source, less what nobody asked for.
struct snapshot {
  std::string source = {};
  std::vector<std::string> fields = {};
  std::vector<kept_row> rows = {};
};

/// NDJSON: a line on the snapshot, then a line for each row: its place and its values. Same
/// snapshot, same bytes: the file is named for their hash.
[[nodiscard]] std::string to_text(const snapshot& one);
[[nodiscard]] result<snapshot> parse_snapshot(std::string_view text);

/// "snapshots/<source>/<hash>.ndjson", below the data folder.
[[nodiscard]] std::string snapshot_path(std::string_view source, std::string_view sha256);

/// One request that a snapshot was made from.
struct fetched_answer {
  std::string address = {};
  std::string time = {};  ///< ISO 8601, UTC
  int status = 0;         ///< of HTTP; 0 for a file
  std::string etag = {};
  std::string last_modified = {};
  std::size_t bytes = 0;    ///< unpacked
  std::string sha256 = {};  ///< of these
  bool operator==(const fetched_answer&) const = default;
};

/// Why the last fetch was not accepted, while an older snapshot is still in use.
struct fetch_trouble {
  std::string time = {};
  std::string message = {};
  bool operator==(const fetch_trouble&) const = default;
};

/// What the lock file holds about one source.
struct lock_entry {
  std::string fetched = {};  ///< when the snapshot was accepted
  std::string checked = {};  ///< when the source last confirmed it, or gave the same again
  std::string sha256 = {};   ///< of the snapshot's file
  std::size_t rows = 0;
  std::string licence = {};                         ///< as the description stated it then
  std::map<std::string, double> fill = {};          ///< field to the share of rows that had it
  std::map<std::string, std::size_t> dropped = {};  ///< "fields", "personal", "filtered": how many
  std::vector<fetched_answer> answers = {};
  std::optional<fetch_trouble> trouble = {};
  bool operator==(const lock_entry&) const = default;
};

/// `data/snapshots/lock.json`: source to entry.
using lock_file = std::map<std::string, lock_entry>;
inline constexpr std::string_view lock_path = "snapshots/lock.json";

[[nodiscard]] std::string to_text(const lock_file& lock);
[[nodiscard]] result<lock_file> parse_lock(const std::string& path, std::string_view text);

/// Whole days between two times of the lock file; nothing when one is not a time.
[[nodiscard]] std::optional<int> days_between(std::string_view earlier, std::string_view later);

}  // namespace escp::sources
