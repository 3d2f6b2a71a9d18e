#include "incremental/input_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

namespace escp::incremental {

namespace fs = std::filesystem;

namespace {

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void add_file(hasher& all, const fs::path& path) {
  struct stat status {};
  all.add(path.string());
  if (::stat(path.c_str(), &status) != 0) return;
  for (const std::uint64_t number : {static_cast<std::uint64_t>(status.st_size),
                                     static_cast<std::uint64_t>(status.st_mtim.tv_sec),
                                     static_cast<std::uint64_t>(status.st_mtim.tv_nsec),
                                     static_cast<std::uint64_t>(status.st_ino)})
    all.add(number);
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::follow_directory_symlink,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const bool is_folder = entry->is_directory(error);
    if (is_hidden(entry->path())) {
      if (is_folder) entry.disable_recursion_pending();
    } else if (!is_folder) {
      paths.push_back(entry->path());
    }
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

fingerprint state_of_inputs(std::span<const std::string> paths) {
  hasher all;
  for (const std::string& path : paths) {
    std::error_code error;
    all.add(path);
    if (!fs::is_directory(path, error)) {
      add_file(all, path);
      continue;
    }
    for (const fs::path& one : files_below(path)) add_file(all, one);
  }
  return all.taken();
}

}  // namespace escp::incremental
