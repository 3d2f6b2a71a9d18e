#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/file_state.h"
#include "base/result.h"

namespace escp::publish {

/// An open file or folder, closed at the end of its scope.
class descriptor {
 public:
  explicit descriptor(int number) : number_(number) {}
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  descriptor(descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~descriptor();

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

inline constexpr mode_t file_mode = 0666;    ///< readable by all, less the umask
inline constexpr mode_t folder_mode = 0777;  ///< less the umask

/// A reason of the system in the middle of a sentence: "permission denied".
[[nodiscard]] std::string reason_of(int error_number);
[[nodiscard]] std::string reason_of(const std::error_code& error);

/// Not open when there is none.
[[nodiscard]] descriptor open_folder(const std::filesystem::path& path);

/// Makes the folders that the file `path` needs below an open folder; 0 or the error.
[[nodiscard]] int make_folders_for(int folder, const std::string& path);

/// All of the bytes. The failure is only the reason.
[[nodiscard]] result<void> write_all(const descriptor& file, std::string_view bytes);

/// Of an open file.
[[nodiscard]] file_state state_of(const descriptor& file);

/// The state of the file `path` below an open folder, if there is one (0 or more), when it is a
/// regular file, no link, of exactly these bytes.
[[nodiscard]] std::optional<file_state> state_if_holds(int folder, const std::string& path,
                                                       std::string_view bytes);

/// Of the file `other` when both are regular files, no links, of the same bytes.
[[nodiscard]] std::optional<file_state> state_if_equal(int folder, const std::string& path,
                                                       int other_folder, const std::string& other);

/// Waits until everything on the file system of the folder is on the disk (syncfs), or only this
/// file or folder (fsync). Best effort: a file system that cannot is passed over.
[[nodiscard]] result<void> flush_file_system(const descriptor& folder);
[[nodiscard]] result<void> flush(const descriptor& one);

}  // namespace escp::publish
