#include "publish/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <span>
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

result<void> write_all(const descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(file.number(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return fail(reason_of(errno));
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return {};
}

namespace {

/// A regular file of that size, open for reading; else none.
descriptor open_regular(const std::filesystem::path& path, std::optional<std::size_t> size) {
  descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  const bool fits = file.is_open() && ::fstat(file.number(), &status) == 0 &&
                    S_ISREG(status.st_mode) &&
                    (!size || static_cast<std::size_t>(status.st_size) == *size);
  return fits ? std::move(file) : descriptor(-1);
}

/// The next bytes of a file, as many as fit; fewer only at its end or when it cannot be read.
std::string_view read_part(const descriptor& file, std::span<char> part) {
  std::size_t filled = 0;
  while (filled < part.size()) {
    const ssize_t got = ::read(file.number(), part.data() + filled, part.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return {part.data(), filled};
}

constexpr std::size_t part_size = 65536;

}  // namespace

bool holds(const std::filesystem::path& path, std::string_view bytes) {
  const descriptor file = open_regular(path, bytes.size());
  if (!file.is_open()) return false;
  std::array<char, part_size> part{};
  while (!bytes.empty()) {
    const std::size_t length = std::min(part.size(), bytes.size());
    if (read_part(file, std::span(part).first(length)) != bytes.substr(0, length)) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

bool are_equal(const std::filesystem::path& one, const std::filesystem::path& other) {
  const descriptor left = open_regular(one, std::nullopt);
  const descriptor right = open_regular(other, std::nullopt);
  if (!left.is_open() || !right.is_open()) return false;
  std::array<char, part_size> left_part{};
  std::array<char, part_size> right_part{};
  while (true) {
    const std::string_view got = read_part(left, left_part);
    if (got != read_part(right, right_part)) return false;
    if (got.size() < left_part.size()) return true;
  }
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
