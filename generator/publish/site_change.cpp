#include "publish/site_change.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "publish/folder_walk.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

/// 0 or the error. A staged file that is gone, alone or with its folder, was placed before.
int place(folder_walk& walk, int staging, const step& one) {
  const auto there = walk.to_folder_of(one.path, folder_walk::if_missing::make);
  if (there.error != 0) return there.error;
  const std::string from = std::to_string(*one.staged);
  const std::string to(name_in(one.path));
  const bool is_done = ::renameat(staging, from.c_str(), there.folder, to.c_str()) == 0;
  return is_done || errno == ENOENT || staging < 0 ? 0 : errno;
}

/// 0 or the error. Where there is no such file, or by now a folder, nothing is to be done.
int remove(folder_walk& walk, const step& one) {
  const auto there = walk.to_folder_of(one.path, folder_walk::if_missing::stop);
  const std::string name(name_in(one.path));
  const bool is_done = there.error != 0 || ::unlinkat(there.folder, name.c_str(), 0) == 0 ||
                       errno == ENOENT || errno == EISDIR;
  if (!is_done) return errno;
  walk.remove_empty();
  return 0;
}

}  // namespace

result<void> take_steps(const places& at, std::span<const step> steps) {
  const descriptor site = open_folder(at.site);
  const descriptor staging = open_folder(at.staging);
  if (!site.is_open()) return tl::unexpected(at.cannot_write("", reason_of(errno)));
  folder_walk walk(site.number());
  for (const step& one : steps) {
    const int error = one.staged ? place(walk, staging.number(), one) : remove(walk, one);
    if (error == 0) continue;
    return fail(
        fmt::format("cannot write {}: {} (a part of the new site is in place: build again, which "
                    "puts the rest there)",
                    (at.shown / one.path).string(), reason_of(error)));
  }
  return {};
}

result<void> change_site(const places& at, std::span<const step> steps, durability how) {
  if (auto done = write_journal(at, steps, how); !done) return done;
  if (auto done = take_steps(at, steps); !done) return done;
  // File systems keep the order of such changes: what comes after the journal's end is not lost
  // alone, and what comes before it, not without it.
  if (how == durability::flushed) static_cast<void>(flush(open_folder(at.journal.parent_path())));
  ::unlink(at.journal.c_str());
  return {};
}

bool is_unfinished(const fs::path& site) {
  const auto at = find_places(site);
  std::error_code error;
  return at && (fs::exists(at->journal, error) || fs::exists(at->staging, error));
}

result<void> recover(places& at) {
  std::error_code error;
  at.site_exists = fs::is_directory(at.site, error);  // another run may have made it meanwhile
  if (const auto steps = read_journal(at); steps && at.site_exists) {
    if (auto done = take_steps(at, *steps); !done) return done;
  }
  for (const fs::path& left : {at.journal, at.staging}) {
    fs::remove_all(left, error);
    if (error) {
      return tl::unexpected(at.cannot_write(
          "", fmt::format("cannot remove {}: {}", left.string(), reason_of(error))));
    }
  }
  return {};
}

}  // namespace escp::publish
