#include "publish/staging.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace escp::publish {

namespace fs = std::filesystem;

staging::~staging() {
  if (is_left_) return;
  std::error_code ignored;  // what stays is removed by the next run
  fs::remove_all(at_.staging, ignored);
}

/// The folders that a file needs; 0 or the error.
int staging::make_way(const std::string& path) {
  std::call_once(made_, [&] {
    if (::mkdir(at_.staging.c_str(), folder_mode) != 0) error_ = errno;
    folder_ = open_folder(at_.staging);
  });
  if (error_ != 0) return error_;
  return at_.site_exists ? 0 : make_folders_for(folder_.number(), path);
}

result<staging::staged_file> staging::create(const std::string& path) {
  if (const int error = make_way(path); error != 0) return fail(reason_of(error));
  const std::uint32_t number = next_++;
  descriptor file(::openat(folder_.number(), name_of(path, number).c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, file_mode));
  if (!file.is_open()) return fail(reason_of(errno));
  return staged_file{.file = std::move(file), .number = number};
}

std::optional<std::uint32_t> staging::link(const std::string& path, int in, const std::string& of) {
  if (make_way(path) != 0) return std::nullopt;
  const std::uint32_t number = next_++;
  const std::string name = name_of(path, number);
  const bool is_linked = ::linkat(in, of.c_str(), folder_.number(), name.c_str(), 0) == 0;
  return is_linked ? std::optional(number) : std::nullopt;
}

void staging::take_back(const std::string& name) const {
  ::unlinkat(folder_.number(), name.c_str(), 0);
}

result<void> staging::flush(const std::vector<std::string>& names) const {
  // Of more files each would wait for the disk once; then all of the file system is quicker, though
  // it waits for what others have written too.
  constexpr std::size_t few = 256;
  if (names.size() > few) return flush_file_system(folder_);
  std::vector<descriptor> files;
  for (const std::string& name : names) {
    files.emplace_back(::openat(folder_.number(), name.c_str(), O_RDONLY | O_CLOEXEC));
    ::sync_file_range(files.back().number(), 0, 0, SYNC_FILE_RANGE_WRITE);  // all at once
  }
  for (const descriptor& one : files)
    if (auto done = publish::flush(one); !done) return done;
  return publish::flush(folder_);
}

result<void> staging::become_site(durability how) const {
  if (::rename(at_.staging.c_str(), at_.site.c_str()) != 0)
    return tl::unexpected(at_.cannot_write("", reason_of(errno)));
  if (how == durability::flushed)
    static_cast<void>(publish::flush(open_folder(at_.site.parent_path())));
  return {};
}

}  // namespace escp::publish
