#include "publish/output_paths.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.h"
#include "publish/manifest.h"

namespace escp::publish {

namespace {

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7F;
}

/// ASCII letters in lower case. Ids are ASCII; nothing here may depend on a locale.
std::string folded(std::string_view path) {
  std::string lower(path);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

using paths_by_fold = std::map<std::string, std::string_view>;

void check_fit(std::span<const std::string_view> paths, std::vector<std::string>& faults) {
  for (const std::string_view path : paths) {
    const std::string_view fault = fault_of(path);
    if (!fault.empty()) faults.push_back(fmt::format("{} {}", in_quotes(path), fault));
  }
}

paths_by_fold check_unique(std::span<const std::string_view> paths,
                           std::vector<std::string>& faults) {
  paths_by_fold seen;
  for (const std::string_view path : paths) {
    const auto [before, is_new] = seen.emplace(folded(path), path);
    if (is_new) continue;
    const bool same = before->second == path;
    faults.push_back(same ? fmt::format("{} is made twice", in_quotes(path))
                          : fmt::format("{} and {} differ only in letter case",
                                        in_quotes(before->second), in_quotes(path)));
  }
  return seen;
}

/// A file that is also a folder: every parent of a path must not be a path itself. Folders that
/// differ only in letter case would be one folder on some systems, and two on others.
void check_folders(const paths_by_fold& paths, std::vector<std::string>& faults) {
  paths_by_fold folders;
  for (const auto& [fold, path] : paths) {
    for (std::size_t at = fold.find('/'); at != std::string::npos; at = fold.find('/', at + 1)) {
      const auto file = paths.find(fold.substr(0, at));
      if (file != paths.end()) {
        faults.push_back(fmt::format("{} is a file, but {} needs it as a folder",
                                     in_quotes(file->second), in_quotes(path)));
      }
      const auto [before, is_new] = folders.emplace(fold.substr(0, at), path.substr(0, at));
      if (!is_new && before->second != path.substr(0, at)) {
        faults.push_back(fmt::format("the folders {} and {} differ only in letter case",
                                     in_quotes(before->second), in_quotes(path.substr(0, at))));
      }
    }
  }
}

}  // namespace

std::string_view fault_of(std::string_view path) {
  constexpr std::size_t longest_part = 255;  // NAME_MAX of all common file systems
  if (path.empty()) return "is empty";
  if (path.front() == '/') return "is absolute";
  if (path.find('\\') != std::string_view::npos) return "has a backslash";
  if (std::ranges::any_of(path, is_control)) return "has a control character";
  if (invalid_utf8_at(path)) return "is not valid UTF-8";
  for (const std::string_view part : split(path, '/')) {
    if (part.empty()) return "has an empty part";
    if (part == "." || part == "..") return "has a part that is . or ..";
    if (part.size() > longest_part) return "has a part of more than 255 bytes";
  }
  if (folded(path) == manifest_name) return "is the name of the manifest";
  return {};
}

result<void> check_output_paths(const output_files& files) {
  std::vector<std::string_view> paths;
  for (const output_file& one : files) paths.push_back(one.path);
  return check_paths(paths);
}

result<void> check_paths(std::span<const std::string_view> paths) {
  std::vector<std::string> faults;
  check_fit(paths, faults);
  check_folders(check_unique(paths, faults), faults);
  if (faults.empty()) return {};
  return fail(fmt::format("these paths cannot be published: {}", join(faults, "; ")));
}

}  // namespace escp::publish
