#include "publish/site_plan.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "publish/manifest.h"
#include "publish/output_paths.h"

namespace escp::publish {

namespace {

bool has(const std::vector<site_output>& sorted, std::string_view path) {
  return std::ranges::binary_search(sorted, path, {}, &site_output::path);
}

bool has(const made_files& sorted, std::string_view path) {
  return std::ranges::binary_search(sorted, path, {}, &made_file::path);
}

/// Whether a file that goes is where the new site has a folder, or the other way round.
bool is_in_the_way(const std::string& path, const std::vector<site_output>& now) {
  const std::string below = path + "/";
  const auto next = std::ranges::lower_bound(now, below, {}, &site_output::path);
  if (next != now.end() && next->path.starts_with(below)) return true;
  for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1)) {
    if (has(now, std::string_view(path).substr(0, at))) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> gone_files(const made_files& before, const std::vector<site_output>& now) {
  std::vector<std::string> gone;
  for (const made_file& one : before)
    if (!has(now, one.path) && fault_of(one.path).empty()) gone.push_back(one.path);
  return gone;
}

std::vector<step> plan_steps(const made_files& before, const std::vector<site_output>& now,
                             std::uint32_t staged_manifest) {
  std::vector<step> steps;
  std::vector<step> replacing;
  std::vector<step> last{{.path = std::string(manifest_name), .staged = staged_manifest}};
  for (const std::string& path : gone_files(before, now))
    (is_in_the_way(path, now) ? steps : last).push_back({.path = path, .staged = {}});
  for (const site_output& one : now) {
    if (one.what == site_output::fate::unchanged) continue;
    (has(before, one.path) ? replacing : steps).push_back({.path = one.path, .staged = one.staged});
  }
  std::ranges::move(replacing, std::back_inserter(steps));
  std::ranges::move(last, std::back_inserter(steps));
  return steps;
}

}  // namespace escp::publish
