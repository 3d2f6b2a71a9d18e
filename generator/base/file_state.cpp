#include "base/file_state.h"

#include <fcntl.h>

namespace escp {

file_state state_of(const struct stat& status) {
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  return {.bytes = static_cast<std::uint64_t>(status.st_size),
          .modified = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec,
          .inode = status.st_ino};
}

std::optional<file_state> state_of(int folder, const char* path) {
  struct stat status {};
  const bool is_file =
      ::fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
  return is_file ? std::optional(state_of(status)) : std::nullopt;
}

std::optional<file_state> state_of(const std::filesystem::path& path) {
  return state_of(AT_FDCWD, path.c_str());
}

}  // namespace escp
