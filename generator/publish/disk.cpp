#include "publish/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
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

descriptor open_folder(const std::filesystem::path& path) {
  return descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

int make_folders_for(int folder, const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return 0;
  const std::string above = path.substr(0, slash);
  const auto make = [&] { return ::mkdirat(folder, above.c_str(), folder_mode) == 0 ? 0 : errno; };
  int error = make();
  if (error == ENOENT) {
    error = make_folders_for(folder, above);
    if (error == 0) error = make();
  }
  return error == EEXIST ? 0 : error;
}

result<void> write_all(const descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(file.number(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return fail(reason_of(errno));
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return {};
}

file_state state_of(const descriptor& file) {
  struct stat status {};
  static_cast<void>(::fstat(file.number(), &status));
  return escp::state_of(status);
}

namespace {

/// A file that is open for reading, and its state.
struct regular_file {
  descriptor file{-1};
  file_state state;
};

std::optional<regular_file> open_regular(int folder, const std::string& path) {
  if (folder < 0) return std::nullopt;
  descriptor file(::openat(folder, path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
    return std::nullopt;
  return regular_file{.file = std::move(file), .state = escp::state_of(status)};
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

/// A file system that cannot flush is passed over.
result<void> flushed(int done) {
  if (done == 0 || errno == ENOSYS || errno == EINVAL) return {};
  return fail(reason_of(errno));
}

}  // namespace

std::optional<file_state> state_if_holds(int folder, const std::string& path,
                                         std::string_view bytes) {
  const auto one = open_regular(folder, path);
  if (!one || one->state.bytes != bytes.size()) return std::nullopt;
  std::array<char, part_size> part;
  while (!bytes.empty()) {
    const std::size_t length = std::min(part.size(), bytes.size());
    if (read_part(one->file, std::span(part).first(length)) != bytes.substr(0, length))
      return std::nullopt;
    bytes.remove_prefix(length);
  }
  return one->state;
}

std::optional<file_state> state_if_equal(int folder, const std::string& path, int other_folder,
                                         const std::string& other) {
  const auto left = open_regular(folder, path);
  const auto right = open_regular(other_folder, other);
  if (!left || !right || left->state.bytes != right->state.bytes) return std::nullopt;
  std::array<char, part_size> left_part;
  std::array<char, part_size> right_part;
  while (true) {
    const std::string_view got = read_part(left->file, left_part);
    if (got != read_part(right->file, right_part)) return std::nullopt;
    if (got.size() < left_part.size()) return right->state;
  }
}

result<void> flush_file_system(const descriptor& folder) {
  return flushed(::syncfs(folder.number()));
}

result<void> flush(const descriptor& one) { return flushed(::fsync(one.number())); }

}  // namespace escp::publish
