#include "publish/staging.h"

#include <fcntl.h>
#include <tbb/parallel_for.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>

#include "publish/disk.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

/// A second name for a file. A link is not followed: it is linked itself. Returns 0 or the error.
int link_file(const fs::path& from, const fs::path& to) {
  return ::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), 0) == 0 ? 0 : errno;
}

/// Does it again with the folder above when that was missing.
template <class operation>
int with_folder(const fs::path& path, const operation& attempt) {
  const int error = attempt();
  if (error != ENOENT) return error;
  std::error_code made;
  fs::create_directories(path.parent_path(), made);
  return made ? made.value() : attempt();
}

/// The first failure in the order of the paths, whichever thread met one first.
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

result<descriptor> staging::create(const std::string& path) const {
  constexpr mode_t readable_by_all = 0666;  // less the umask
  const fs::path to = at_.staging / path;
  int number = -1;
  const int error = with_folder(to, [&] {
    number = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_by_all);
    return number < 0 ? errno : 0;
  });
  if (error != 0) return fail(reason_of(error));
  return descriptor(number);
}

void staging::take_back(const std::string& path) const { ::unlink((at_.staging / path).c_str()); }

bool staging::is_as_present(const std::string& path) const {
  return at_.site_exists && are_equal(at_.staging / path, at_.site / path);
}

result<void> staging::take_over(const std::vector<link>& links) const {
  std::vector<std::optional<failure>> failures(links.size());
  tbb::parallel_for(std::size_t{0}, links.size(), [&](std::size_t at) {
    const auto done = take_over(links[at].path);
    if (!done) failures[at] = at_.cannot_write(links[at].path, done.error().message);
  });
  return first_failure(failures);
}

result<void> staging::take_over(const std::string& path) const {
  const fs::path from = at_.site / path;
  const fs::path to = at_.staging / path;
  if (with_folder(to, [&] { return link_file(from, to); }) == 0) return {};
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  if (fs::is_directory(fs::symlink_status(from, error))) {
    fs::create_directory(to, from, error);
  } else {
    fs::copy(from, to, fs::copy_options::copy_symlinks, error);
  }
  if (!error && fs::is_regular_file(fs::symlink_status(to, error))) {
    fs::last_write_time(to, fs::last_write_time(from, error), error);
  }
  if (error) return fail(reason_of(error));
  return {};
}

result<void> staging::put_twin(const std::string& path, const std::string& twin) const {
  const fs::path to = at_.staging / path;
  if (with_folder(to, [&] { return link_file(at_.staging / twin, to); }) == 0) return {};
  std::error_code error;
  fs::copy(at_.staging / twin, to, error);
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
