#include "publish/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace escp::publish {

descriptor::~descriptor() {
  if (is_open()) ::close(number_);
}

std::string reason_of(int error_number) {
  std::string reason = std::generic_category().message(error_number);
  if (!reason.empty() && reason[0] >= 'A' && reason[0] <= 'Z') {
    reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
  }
  return reason;
}

std::string reason_of(const std::error_code& error) { return reason_of(error.value()); }

result<void> write_new_file(const std::filesystem::path& path, std::string_view bytes) {
  constexpr mode_t readable_by_all = 0666;  // less the umask
  const descriptor file(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_by_all));
  if (!file.is_open()) return fail(reason_of(errno));
  while (!bytes.empty()) {
    const ssize_t done = ::write(file.number(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return fail(reason_of(errno));
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return {};
}

bool holds(const std::filesystem::path& path, std::string_view bytes) {
  const descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
    return false;
  if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  std::array<char, 65536> part{};
  while (!bytes.empty()) {
    const ssize_t got = ::read(file.number(), part.data(), std::min(part.size(), bytes.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    const auto length = static_cast<std::size_t>(got);
    if (std::string_view(part.data(), length) != bytes.substr(0, length)) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

result<void> flush_file_system(const std::filesystem::path& folder) {
  const descriptor open_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open_folder.is_open()) return fail(reason_of(errno));
  if (::syncfs(open_folder.number()) != 0 && errno != ENOSYS && errno != EINVAL) {
    return fail(reason_of(errno));
  }
  return {};
}

void flush_folder(const std::filesystem::path& folder) {
  const descriptor open_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (open_folder.is_open()) ::fsync(open_folder.number());
}

}  // namespace escp::publish
