#pragma once

#include <string>

#include "base/result.h"
#include "sources/snapshot.h"

namespace escp::fetch {

/// Writes below a data folder. Every file is whole or not there: written beside its place, then
/// renamed.
class snapshot_store {
 public:
  explicit snapshot_store(std::string folder) : folder_(std::move(folder)) {}

  /// Writes the snapshot under its hash, unless it is there, and returns the hash.
  [[nodiscard]] result<std::string> put(const sources::snapshot& one) const;

  [[nodiscard]] result<bool> put(const sources::lock_file& lock) const;

  /// Takes away the snapshots of a source that the lock file no longer names.
  void forget_others(const std::string& source, const std::string& sha256) const;

 private:
  [[nodiscard]] result<bool> write(const std::string& path, const std::string& bytes) const;

  std::string folder_;
};

}  // namespace escp::fetch
