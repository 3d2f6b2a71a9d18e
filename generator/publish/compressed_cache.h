#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/fingerprint.h"
#include "base/result.h"

namespace escp::publish {

/// Compressed bytes of this and earlier runs in a folder, by the hash of what was compressed and
/// the settings. Each entry carries a hash of itself: one that is damaged is none. The folder may
/// be deleted at any time between two runs.
///
/// Thread-safe for different keys, but for `prune`.
class compressed_cache {
 public:
  explicit compressed_cache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  struct key {
    fingerprint content;  ///< of the bytes that are compressed
    std::string settings;
  };

  /// May be empty: compressing saves nothing.
  [[nodiscard]] std::optional<std::string> find(const key& wanted);
  [[nodiscard]] result<void> keep(const key& made, std::string_view compressed);

  /// An entry that this run has no need to look at, and the next one may.
  void spare(const key& one);

  /// Removes what was neither found, kept nor spared in this run; what cannot be removed stays.
  void prune() const;

 private:
  [[nodiscard]] static std::string name_of(const key& one);

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::set<std::string> used_;  ///< names of entries below the folder
};

}  // namespace escp::publish
