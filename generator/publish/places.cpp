#include "publish/places.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <cerrno>
#include <system_error>

namespace escp::publish {

namespace fs = std::filesystem;

failure places::cannot_write(const fs::path& below, const std::string& why) const {
  const std::string_view state =
      site_exists ? "the site of the last run is untouched" : "nothing was published";
  return {fmt::format("cannot write {}: {} ({})", (shown / below).string(), why, state)};
}

result<places> find_places(const fs::path& site) {
  std::error_code error;
  fs::path whole = fs::absolute(site, error).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();  // it ended in a slash
  if (fs::is_symlink(whole, error)) whole = fs::canonical(whole, error);
  if (error && error != std::errc::no_such_file_or_directory &&
      error != std::errc::not_a_directory) {
    return fail(fmt::format("cannot write {}: {}", site.string(), reason_of(error)));
  }
  places at{.shown = site / "",
            .site = whole,
            .staging = {},
            .journal = {},
            .lock = {},
            .compressed = {}};
  if (site.empty() || !whole.has_filename()) {
    return fail(fmt::format("cannot write \"{}\": not the name of a folder", site.string()));
  }
  const auto beside = [&](std::string_view ending) {
    return whole.parent_path() / fmt::format(".{}.{}", whole.filename().string(), ending);
  };
  at.staging = beside("staging");
  at.journal = beside("journal");
  at.lock = beside("lock");
  at.compressed = beside("compressed");
  const fs::file_status status = fs::status(whole, error);
  at.site_exists = fs::is_directory(status);
  if (fs::exists(status) && !at.site_exists) {
    return tl::unexpected(at.cannot_write("", "it is not a folder"));
  }
  return at;
}

result<descriptor> take_lock(const places& at) {
  constexpr mode_t readable_by_all = 0666;
  descriptor file(
      ::open(at.lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, readable_by_all));
  if (!file.is_open()) return tl::unexpected(at.cannot_write("", reason_of(errno)));
  if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) return file;
  if (errno != EWOULDBLOCK) return tl::unexpected(at.cannot_write("", reason_of(errno)));
  return tl::unexpected(at.cannot_write(
      "",
      fmt::format("another run is publishing it, wait for its end (lock {})", at.lock.string())));
}

}  // namespace escp::publish
