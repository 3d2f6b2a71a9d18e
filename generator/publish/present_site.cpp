#include "publish/present_site.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

#include "base/file_reader.h"
#include "base/text.h"
#include "publish/manifest.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

struct close_folder {
  void operator()(DIR* open) const { ::closedir(open); }
};
using open_folder = std::unique_ptr<DIR, close_folder>;

bool is_dots(std::string_view name) { return name == "." || name == ".."; }

/// Walks a tree with two system calls for a folder and none for a file: the kernel says with each
/// name what it is.
class tree_walk {
 public:
  explicit tree_walk(present_site& found) : found_(found) {}

  [[nodiscard]] int walk(int above, const char* name, const std::string& path) {
    const int number = ::openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (number < 0) return errno;
    const open_folder folder(::fdopendir(number));
    bool is_empty = true;
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
      if (is_dots(entry->d_name)) continue;
      is_empty = false;
      if (const int error = take(number, *entry, path); error != 0) return error;
      errno = 0;
    }
    if (errno != 0) return errno;
    if (is_empty && !path.empty()) found_.folders.push_back(path.substr(0, path.size() - 1));
    return 0;
  }

 private:
  [[nodiscard]] int take(int folder, const dirent& entry, const std::string& path) {
    const std::string below = path + entry.d_name;
    if (is_folder(folder, entry)) return walk(folder, entry.d_name, below + "/");
    found_.files.push_back(below);
    return 0;
  }

  static bool is_folder(int folder, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
    struct stat status {};
    return ::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
           S_ISDIR(status.st_mode);
  }

  present_site& found_;
};

result<made_files> read_made_files(const places& at) {
  const fs::path path = at.site / manifest_name;
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) return made_files();
  return disk_reader()
      .read(path.string())
      .and_then(read_manifest)
      .map_error([&](const failure& why) {
        return at.cannot_write(
            manifest_name, fmt::format("{}: remove {}, but for files of your own, and build again",
                                       why.message, at.shown.string()));
      });
}

bool has(const std::vector<std::string_view>& sorted, std::string_view path) {
  return std::ranges::binary_search(sorted, path);
}

/// Whether an output stands below the path.
bool is_folder_of(const std::vector<std::string_view>& sorted, const std::string& path) {
  const std::string below = path + "/";
  const auto first = std::ranges::lower_bound(sorted, std::string_view(below));
  return first != sorted.end() && first->starts_with(below);
}

/// A file or empty folder that is not ours and that stands in the way of an output.
bool collides(const std::vector<std::string_view>& outputs, const std::string& path,
              bool is_folder) {
  if (has(outputs, path)) return is_folder;
  if (is_folder_of(outputs, path)) return !is_folder;
  for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1)) {
    if (has(outputs, std::string_view(path).substr(0, at))) return true;
  }
  return false;
}

}  // namespace

result<present_site> read_present_site(const places& at) {
  present_site found;
  if (!at.site_exists) return found;
  auto made = read_made_files(at);
  if (!made) return tl::unexpected(made.error());
  found.made = std::move(*made);
  const int error = tree_walk(found).walk(AT_FDCWD, at.site.c_str(), {});
  if (error != 0)
    return fail(fmt::format("cannot read {}: {}", at.shown.string(), reason_of(error)));
  std::ranges::sort(found.files);
  std::ranges::sort(found.folders);
  return found;
}

result<leftovers> sort_leftovers(const present_site& present,
                                 const std::vector<std::string_view>& outputs, const places& at) {
  leftovers all;
  const auto in_the_way = [&](const std::string& path) {
    return tl::unexpected(at.cannot_write(
        path, "it was not made by this program and is in the way: move it out of the site"));
  };
  for (const std::string& path : present.files) {
    if (path == manifest_name || has(outputs, path)) continue;
    if (present.made.contains(path)) {
      all.removed.push_back(path);
    } else if (collides(outputs, path, false)) {
      return in_the_way(path);
    } else {
      all.kept.push_back(path);
    }
  }
  for (const std::string& path : present.folders) {
    if (collides(outputs, path, true)) return in_the_way(path);
    if (!is_folder_of(outputs, path)) all.kept.push_back(path);
  }
  return all;
}

}  // namespace escp::publish
