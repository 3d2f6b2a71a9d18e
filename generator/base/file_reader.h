#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace escp {

/// The seam to the disk for everything that is read: tests put a memory_reader in its place.
class file_reader {
 public:
  file_reader() = default;
  file_reader(const file_reader&) = delete;
  file_reader& operator=(const file_reader&) = delete;
  virtual ~file_reader() = default;

  /// The bytes of a regular file; a failure names the path and the reason.
  [[nodiscard]] virtual result<std::string> read(const std::string& path) const = 0;

  /// The regular files below `folder`, as paths that `read` takes, sorted by bytes. A folder that
  /// is missing is a failure; links are not followed, names that start with a dot are passed over.
  [[nodiscard]] virtual result<std::vector<std::string>> list(const std::string& folder) const = 0;
};

/// The real disk.
class disk_reader final : public file_reader {
 public:
  [[nodiscard]] result<std::string> read(const std::string& path) const override;
  [[nodiscard]] result<std::vector<std::string>> list(const std::string& folder) const override;
};

/// Files in memory, path to bytes.
class memory_reader final : public file_reader {
 public:
  explicit memory_reader(std::map<std::string, std::string> files) : files_(std::move(files)) {}
  [[nodiscard]] result<std::string> read(const std::string& path) const override;
  [[nodiscard]] result<std::vector<std::string>> list(const std::string& folder) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace escp
