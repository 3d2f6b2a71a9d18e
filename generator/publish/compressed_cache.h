#pragma once

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"

namespace escp::publish {

/// Compressed bytes of this and earlier runs in a folder, by the hash of what was compressed and
/// the settings. Each entry carries a hash of itself: one that is damaged is none. The
/// folder may be deleted at any time between two runs.
///
/// `find` and `keep` are thread-safe for different keys.
class compressed_cache {
 public:
  explicit compressed_cache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  struct key {
    std::string_view sha256;  ///< of the bytes that are compressed
    std::string settings;
  };

  /// May be empty: compressing saves nothing.
  [[nodiscard]] std::optional<std::string> find(const key& wanted);
  [[nodiscard]] result<void> keep(const key& made, std::string_view compressed);

  /// Removes what was neither found nor kept in this run; what cannot be removed stays.
  void prune() const;

  [[nodiscard]] std::size_t used() const { return used_.size(); }

 private:
  [[nodiscard]] static std::string name_of(const key& one);

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::set<std::string> used_;  ///< names of entries below the folder
};

}  // namespace escp::publish
