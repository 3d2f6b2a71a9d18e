#include "base/file_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace escp {

namespace fs = std::filesystem;

namespace {

tl::unexpected<failure> cannot_read(const std::string& path, std::string_view why) {
  return fail(fmt::format("cannot read {}: {}", path, why));
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

}  // namespace

result<std::string> disk_reader::read(const std::string& path) const {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (error || !fs::exists(status)) return cannot_read(path, "no such file");
  if (!fs::is_regular_file(status)) return cannot_read(path, "not a regular file");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return cannot_read(path, std::strerror(errno));
  const auto size = fs::file_size(path, error);
  std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad()) return cannot_read(path, std::strerror(errno));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

result<std::vector<std::string>> disk_reader::list(const std::string& folder) const {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return fail(fmt::format("cannot read {}: no such folder", folder));
  std::vector<std::string> paths;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file(error) && !entry->is_symlink(error)) {
      paths.push_back(entry->path().generic_string());
    }
  }
  if (error) return fail(fmt::format("cannot read {}: {}", folder, error.message()));
  std::ranges::sort(paths);
  return paths;
}

result<std::string> memory_reader::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return cannot_read(path, "no such file");
  return found->second;
}

result<std::vector<std::string>> memory_reader::list(const std::string& folder) const {
  const std::string prefix = folder + "/";
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_) {
    if (path.starts_with(prefix)) paths.push_back(path);
  }
  if (paths.empty()) return fail(fmt::format("cannot read {}: no such folder", folder));
  return paths;
}

}  // namespace escp
