#include "publish/site_plan.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <set>
#include <system_error>

#include "base/file_reader.h"
#include "base/text.h"
#include "publish/manifest.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

using path_set = std::set<std::string, std::less<>>;

/// The paths below the site that are no folder, and the folders that are empty. Links are not
/// followed.
result<std::vector<std::string>> list_site(const places& at) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(at.site, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const bool is_folder = fs::is_directory(entry->symlink_status(error));
    if (error) break;
    if (is_folder && !fs::is_empty(entry->path(), error)) continue;
    paths.push_back(entry->path().lexically_relative(at.site).generic_string());
  }
  if (error) return fail(fmt::format("cannot read {}: {}", at.shown.string(), reason_of(error)));
  std::ranges::sort(paths);
  return paths;
}

result<path_set> old_outputs(const places& at) {
  std::error_code error;
  const fs::path path = at.site / manifest_name;
  if (!fs::exists(fs::symlink_status(path, error))) return path_set();
  return disk_reader()
      .read(path.string())
      .and_then(read_manifest)
      .map_error([&](const failure& why) {
        return at.cannot_write(
            manifest_name, fmt::format("{}: remove {}, but for files of your own, and build again",
                                       why.message, at.shown.string()));
      });
}

/// The outputs' paths, and all folders that they need.
struct outputs {
  path_set files;
  path_set folders;

  explicit outputs(const output_files& all) {
    for (const output_file& one : all) {
      files.insert(one.path);
      for (std::size_t at = one.path.find('/'); at != std::string::npos;
           at = one.path.find('/', at + 1)) {
        folders.insert(one.path.substr(0, at));
      }
    }
  }

  /// A file that is not ours and that stands in the way of an output.
  [[nodiscard]] bool collides(const std::string& path, bool is_folder) const {
    if (files.contains(path)) return is_folder;
    if (folders.contains(path)) return !is_folder;
    for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1)) {
      if (files.contains(path.substr(0, at))) return true;
    }
    return false;
  }
};

std::vector<char> compare(const output_files& files, const places& at) {
  std::vector<char> unchanged(files.size(), 0);
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t index) {
    unchanged[index] = holds(at.site / files[index].path, files[index].bytes) ? 1 : 0;
  });
  return unchanged;
}

/// Sorts what is in the present site into what goes, what stays, and what is in the way.
result<void> sort_out(const outputs& wanted, const places& at, site_plan& plan) {
  const auto ours = old_outputs(at);
  if (!ours) return tl::unexpected(ours.error());
  const auto present = list_site(at);
  if (!present) return tl::unexpected(present.error());
  for (const std::string& path : *present) {
    if (path == manifest_name) continue;
    std::error_code error;
    const bool is_folder = fs::is_directory(fs::symlink_status(at.site / path, error));
    if (!is_folder && ours->contains(path)) {
      if (!wanted.files.contains(path)) plan.removed.push_back(path);
    } else if (wanted.collides(path, is_folder)) {
      return tl::unexpected(at.cannot_write(
          path, "it was not made by this program and is in the way: move it out of the site"));
    } else if (!wanted.files.contains(path) && !wanted.folders.contains(path)) {
      plan.kept.push_back(path);
    }
  }
  return {};
}

}  // namespace

bool site_plan::is_idle() const {
  return same_manifest && removed.empty() && std::ranges::find(unchanged, 0) == unchanged.end();
}

result<site_plan> plan_site(const output_files& files, const places& at) {
  site_plan plan;
  plan.manifest = manifest_text(files);
  plan.unchanged.assign(files.size(), 0);
  if (!at.site_exists) return plan;
  if (const auto sorted = sort_out(outputs(files), at, plan); !sorted) {
    return tl::unexpected(sorted.error());
  }
  plan.unchanged = compare(files, at);
  plan.same_manifest = holds(at.site / manifest_name, plan.manifest);
  return plan;
}

}  // namespace escp::publish
