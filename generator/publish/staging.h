#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "publish/places.h"
#include "publish/publish.h"

namespace escp::publish {

/// The files on their way into the site: while there is no site, the tree that becomes it; else
/// files named by numbers, which the steps of a journal put in their places. Removed at the end of
/// its scope.
class staging {
 public:
  explicit staging(const places& at) : at_(at) {}
  staging(const staging&) = delete;
  staging& operator=(const staging&) = delete;
  ~staging();

  struct staged_file {
    descriptor file;
    std::uint32_t number;
  };
  /// A new file for the path; the failure is only the reason. Thread-safe, like all that follows.
  [[nodiscard]] result<staged_file> create(const std::string& path);
  /// A second name for the file `of`, below the open folder `in`: its number, or nothing where the
  /// file system has none.
  [[nodiscard]] std::optional<std::uint32_t> link(const std::string& path, int in,
                                                  const std::string& of);
  void take_back(const std::string& name) const;

  /// Below `folder()`.
  [[nodiscard]] std::string name_of(const std::string& path, std::uint32_t number) const {
    return at_.site_exists ? std::to_string(number) : path;
  }
  /// Less than 0 as long as nothing could be staged.
  [[nodiscard]] int folder() const { return folder_.number(); }

  /// Waits until the files are on the disk, all that there are.
  [[nodiscard]] result<void> flush(const std::vector<std::string>& names) const;

  /// The tree becomes the site, which there was none of, with one rename.
  [[nodiscard]] result<void> become_site(durability how) const;

  /// What is staged belongs to a journal that the next run carries on.
  void leave() { is_left_ = true; }

 private:
  [[nodiscard]] int make_way(const std::string& path);

  const places& at_;
  std::once_flag made_;
  int error_ = 0;
  descriptor folder_{-1};
  std::atomic<std::uint32_t> next_ = 0;
  bool is_left_ = false;
};

}  // namespace escp::publish
