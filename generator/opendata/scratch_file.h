#pragma once

#include <filesystem>
#include <string>

namespace escp::opendata {

/// A path in the folder for temporary files for a library that writes files only. What is there is
/// removed with it.
class scratch_file {
 public:
  scratch_file();
  scratch_file(const scratch_file&) = delete;
  scratch_file& operator=(const scratch_file&) = delete;
  ~scratch_file();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string bytes() const;

 private:
  std::filesystem::path path_;
};

}  // namespace escp::opendata
