#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace escp {

/// What a file is known by without being read: enough to tell that nobody has touched it.
struct file_state {
  std::uint64_t bytes = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::uint64_t inode = 0;
  bool operator==(const file_state&) const = default;
};

[[nodiscard]] file_state state_of(const struct stat& status);

/// Of a regular file, no link; nothing for anything else. A relative path is one below the open
/// `folder`.
[[nodiscard]] std::optional<file_state> state_of(int folder, const char* path);
[[nodiscard]] std::optional<file_state> state_of(const std::filesystem::path& path);

}  // namespace escp
