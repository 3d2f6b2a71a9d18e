#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

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

/// A reason of the system in the middle of a sentence: "permission denied".
[[nodiscard]] std::string reason_of(int error_number);
[[nodiscard]] std::string reason_of(const std::error_code& error);

/// All of the bytes. The failure is only the reason.
[[nodiscard]] result<void> write_all(const descriptor& file, std::string_view bytes);

/// Whether `path` is a regular file, no link, of exactly these bytes.
[[nodiscard]] bool holds(const std::filesystem::path& path, std::string_view bytes);

/// Whether both are regular files, no links, of the same bytes.
[[nodiscard]] bool are_equal(const std::filesystem::path& one, const std::filesystem::path& other);

/// Waits until everything on the file system of `folder` is on the disk (syncfs), or only the
/// folder's own entries (fsync). Best effort: a file system that cannot is passed over.
[[nodiscard]] result<void> flush_file_system(const std::filesystem::path& folder);
void flush_folder(const std::filesystem::path& folder);

}  // namespace escp::publish
