#include "publish/staging.h"

#include <fcntl.h>
#include <tbb/parallel_for.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <set>
#include <system_error>

#include "publish/manifest.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

/// A second name for a file. A link is not followed: it is linked itself.
bool link_file(const fs::path& from, const fs::path& to) {
  return ::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0;
}

/// The first failure in the order of the outputs, whichever thread met one first.
result<void> first_failure(std::vector<std::optional<failure>>& failures) {
  const auto found =
      std::ranges::find_if(failures, [](const auto& one) { return one.has_value(); });
  if (found == failures.end()) return {};
  return tl::unexpected(std::move(**found));
}

}  // namespace

staging::~staging() {
  std::error_code ignored;  // what stays is removed by the next run
  fs::remove_all(at_.staging, ignored);
}

result<void> staging::fill(const output_files& files, const site_plan& plan,
                           const std::vector<std::size_t>& twins) {
  if (auto made = make_folders(files, plan); !made) return made;
  std::vector<std::optional<failure>> failures(files.size() + plan.kept.size());
  tbb::parallel_for(std::size_t{0}, failures.size(), [&](std::size_t at) {
    if (at < files.size() && plan.unchanged[at] == 0 && twins[at] != at) return;
    const auto done = at < files.size() ? put(files[at], plan.unchanged[at] != 0)
                                        : carry_over(plan.kept[at - files.size()]);
    if (!done) failures[at] = done.error();
  });
  for (std::size_t at = 0; at < files.size(); ++at) {
    if (plan.unchanged[at] != 0 || twins[at] == at) continue;
    if (auto done = put_twin(files[at], files[twins[at]]); !done) return done;
  }
  if (auto done = first_failure(failures); !done) return done;
  return put({std::string(manifest_name), plan.manifest}, plan.same_manifest);
}

result<void> staging::make_folders(const output_files& files, const site_plan& plan) {
  std::set<fs::path> folders{fs::path()};
  for (const output_file& one : files) folders.insert(fs::path(one.path).parent_path());
  for (const std::string& path : plan.kept) folders.insert(fs::path(path).parent_path());
  std::error_code error;
  for (const fs::path& one : folders) {
    fs::create_directories(at_.staging / one, error);
    if (error) return tl::unexpected(at_.cannot_write(one, reason_of(error)));
  }
  return {};
}

result<void> staging::put(const output_file& one, bool is_unchanged) const {
  if (is_unchanged && link_file(at_.site / one.path, at_.staging / one.path)) return {};
  return write_new_file(at_.staging / one.path, one.bytes).map_error([&](const failure& why) {
    return at_.cannot_write(one.path, why.message);
  });
}

result<void> staging::put_twin(const output_file& one, const output_file& twin) const {
  if (link_file(at_.staging / twin.path, at_.staging / one.path)) return {};
  return put(one, false);
}

result<void> staging::carry_over(const std::string& path) const {
  const fs::path from = at_.site / path;
  const fs::path to = at_.staging / path;
  if (link_file(from, to)) return {};
  std::error_code error;
  if (fs::is_directory(fs::symlink_status(from, error))) {
    fs::create_directory(to, from, error);
  } else {
    fs::copy(from, to, fs::copy_options::copy_symlinks, error);
  }
  if (!error && fs::is_regular_file(fs::symlink_status(to, error))) {
    fs::last_write_time(to, fs::last_write_time(from, error), error);
  }
  if (error) return tl::unexpected(at_.cannot_write(path, reason_of(error)));
  return {};
}

result<void> staging::switch_in(durability how) {
  if (how == durability::flushed) {
    const auto flushed = flush_file_system(at_.staging);
    if (!flushed) return tl::unexpected(at_.cannot_write("", flushed.error().message));
  }
  const unsigned flag = at_.site_exists ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(AT_FDCWD, at_.staging.c_str(), AT_FDCWD, at_.site.c_str(), flag) != 0) {
    const bool is_unknown = errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
    if (!is_unknown) return tl::unexpected(at_.cannot_write("", reason_of(errno)));
    if (auto done = exchange_by_renames(at_); !done) return done;
  }
  if (how == durability::flushed) flush_folder(at_.site.parent_path());
  return {};
}

result<void> exchange_by_renames(const places& at) {
  std::error_code error;
  if (at.site_exists) fs::rename(at.site, at.previous, error);
  if (error) return tl::unexpected(at.cannot_write("", reason_of(error)));
  fs::rename(at.staging, at.site, error);
  if (!error) return {};
  std::error_code back;
  if (at.site_exists) fs::rename(at.previous, at.site, back);
  if (!back) return tl::unexpected(at.cannot_write("", reason_of(error)));
  return fail("cannot write " + at.shown.string() + ": " + reason_of(error) +
              "; the site of the last run is in " + at.previous.string() +
              " and is put back by the next run");
}

}  // namespace escp::publish
