#pragma once

#include <filesystem>

namespace escp::opendata {

class file_writer;

/// A path in the folder for temporary files for a library that writes files only. What is there is
/// removed with it.
class scratch_file {
 public:
  scratch_file();
  scratch_file(const scratch_file&) = delete;
  scratch_file& operator=(const scratch_file&) = delete;
  ~scratch_file();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Passes on what is there.
  void copy_to(file_writer& file) const;

 private:
  std::filesystem::path path_;
};

}  // namespace escp::opendata
