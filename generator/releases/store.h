#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "base/output_file.h"
#include "base/result.h"
#include "releases/record_set.h"

namespace escp::releases {

/// A file of a release. Its bytes are the object of that name in the store.
struct stored_file {
  std::string path;  ///< below the folder of the version: "partnerships.ndjson"
  std::string sha256;
  std::size_t bytes = 0;
  bool operator==(const stored_file&) const = default;
};

/// A release as it was published.
struct stored_release {
  std::string version;
  std::string content;   ///< hash of what it says, see content.h
  bool is_whole = true;  ///< every file is kept; else those of `is_lasting`, see retention.h
  std::vector<stored_file> files;  ///< sorted by path
  bool operator==(const stored_release&) const = default;
};

/// Why the last attempt made no release.
struct refusal {
  std::string version;               ///< that it would have had
  std::vector<std::string> reasons;  ///< one text each, as the command printed them
  bool operator==(const refusal&) const = default;
};

/// All releases that are kept, the oldest first, and the bytes of their files, each once.
struct release_store {
  std::vector<stored_release> releases;
  std::map<std::string, std::string> objects;  ///< by SHA-256
  std::optional<refusal> refused;              ///< the last attempt, when it was refused

  [[nodiscard]] const stored_release* latest() const;
  [[nodiscard]] const stored_release* find(std::string_view version) const;
  /// The bytes of a file; nullptr when the release has none of that path.
  [[nodiscard]] const std::string* bytes(const stored_release& of, std::string_view path) const;
  bool operator==(const release_store&) const = default;
};

/// What to take a folder for that is not there.
enum class missing_store { is_empty, is_a_failure };

/// Reads a store: `releases.json`, `manifests/<version>.json`, `objects/<2 digits>/<the rest>`.
/// Fails when a file is missing or has other bytes than its name says.
[[nodiscard]] result<release_store> read_store(const file_reader& files, const std::string& folder,
                                               missing_store missing);

/// The files of a store, those of objects that a release needs only. Sorted by path.
[[nodiscard]] output_files store_files(const release_store& store);

/// Adds a file to a release and its bytes to the objects.
void put_file(release_store& store, stored_release& into, std::string path, std::string bytes);

/// The records of a release, those of `kinds` only unless it is empty. Fails when one cannot be
/// read: the store is damaged then.
[[nodiscard]] result<record_set> records_of(const release_store& store, const stored_release& one,
                                            const std::vector<std::string>& kinds = {});

}  // namespace escp::releases
