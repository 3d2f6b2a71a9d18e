#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "publish/folder_walk.h"
#include "publish/site_change.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

class steps_check {
 public:
  steps_check(const places& at, int site, std::span<const step> steps) : at_(at), walk_(site) {
    for (const step& one : steps)
      if (!one.staged) removed_.push_back(one.path);
    std::ranges::sort(removed_);
    struct stat status {};
    if (::stat(at.staging.c_str(), &status) == 0) device_ = status.st_dev;
  }

  [[nodiscard]] result<void> check(const step& one) {
    const auto there = walk_.to_folder_of(one.path, folder_walk::if_missing::stop);
    if (one.staged && there.error == ENOTDIR && !is_removed(there.at)) return in_the_way(there.at);
    if (const int error = error_of_writing(there.folder); error != 0)
      return tl::unexpected(at_.cannot_write(one.path, reason_of(error)));
    if (!one.staged || there.error != 0) return {};
    const std::string name(name_in(one.path));
    struct stat status {};
    const bool is_folder =
        ::fstatat(there.folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISDIR(status.st_mode);
    if (!is_folder) return {};
    const auto other = of_others_in(one.path);
    return other ? in_the_way(*other) : result<void>();
  }

 private:
  [[nodiscard]] bool is_removed(std::string_view path) const {
    return std::ranges::binary_search(removed_, path);
  }

  [[nodiscard]] result<void> in_the_way(std::string_view path) const {
    return tl::unexpected(at_.cannot_write(
        path, "it was not made by this program and is in the way: move it out of the site"));
  }

  /// Files come by renaming: that needs the right to write and one file system.
  [[nodiscard]] int error_of_writing(int folder) const {
    struct stat status {};
    if (::fstat(folder, &status) != 0) return errno;
    if (status.st_dev != device_) return EXDEV;
    return ::faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == 0 ? 0 : errno;
  }

  /// What no run has made in the folder: a file, or a folder without files. The first by path.
  [[nodiscard]] std::optional<std::string> of_others_in(const std::string& folder) const {
    std::vector<std::string> found;
    std::error_code error;
    if (fs::is_empty(at_.site / folder, error)) return folder;
    for (const fs::directory_entry& one :
         fs::recursive_directory_iterator(at_.site / folder, error)) {
      const bool is_folder = one.is_directory(error) && !one.is_symlink(error);
      std::string path = one.path().lexically_relative(at_.site).generic_string();
      if (is_folder ? fs::is_empty(one.path(), error) : !is_removed(path))
        found.push_back(std::move(path));
    }
    return found.empty() ? std::nullopt : std::optional(*std::ranges::min_element(found));
  }

  const places& at_;
  folder_walk walk_;
  std::vector<std::string_view> removed_;
  dev_t device_ = 0;
};

}  // namespace

result<void> check_steps(const places& at, std::span<const step> steps) {
  const descriptor site = open_folder(at.site);
  if (!site.is_open()) return tl::unexpected(at.cannot_write("", reason_of(errno)));
  steps_check check(at, site.number(), steps);
  for (const step& one : steps)
    if (auto fit = check.check(one); !fit) return fit;
  return {};
}

}  // namespace escp::publish
