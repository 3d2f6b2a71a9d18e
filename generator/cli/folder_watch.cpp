#include "cli/folder_watch.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace escp::cli {

namespace fs = std::filesystem;

namespace {

/// After so long without a change, the editor is taken to be done: soon when a file is whole, later
/// when one was only begun, or has gone and may come back.
constexpr std::chrono::milliseconds pause_after_whole(4);
constexpr std::chrono::milliseconds pause_after_part(15);

constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF;

bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name == "4913";
}

}  // namespace

result<folder_watch> folder_watch::begin(const std::vector<std::string>& folders) {
  const int queue = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (queue < 0)
    return fail(
        fmt::format("cannot watch for changes: {}", std::generic_category().message(errno)));
  folder_watch all(queue);
  for (const std::string& one : folders) all.add(one);
  return all;
}

folder_watch::folder_watch(folder_watch&& other) noexcept
    : queue_(std::exchange(other.queue_, -1)), folders_(std::move(other.folders_)) {}

folder_watch::~folder_watch() {
  if (queue_ >= 0) ::close(queue_);
}

void folder_watch::add(const std::string& folder) {
  const int number = ::inotify_add_watch(queue_, folder.c_str(), changes | IN_ONLYDIR);
  if (number < 0) return;  // it has gone meanwhile, or is no folder
  folders_[number] = folder;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory(error) && !is_passed_over(name)) add(entry.path().string());
  }
}

bool folder_watch::take_events(std::chrono::milliseconds longest, std::vector<std::string>& paths) {
  pollfd waiting{.fd = queue_, .events = POLLIN, .revents = 0};
  if (::poll(&waiting, 1, static_cast<int>(longest.count())) <= 0) return false;
  alignas(inotify_event) std::array<char, 65536> buffer{};
  const ssize_t got = ::read(queue_, buffer.data(), buffer.size());
  bool has_changes = false;
  for (ssize_t at = 0; at < got;) {
    inotify_event event{};
    std::memcpy(&event, buffer.data() + at, sizeof event);
    const std::string name(event.len == 0 ? "" : buffer.data() + at + sizeof event);
    at += static_cast<ssize_t>(sizeof event + event.len);
    if ((event.mask & IN_Q_OVERFLOW) != 0) {  // more happened than the kernel told of
      for (const auto& [number, each] : folders_) paths.push_back(each);
      has_changes = true;
    }
    const auto folder = folders_.find(event.wd);
    if (folder == folders_.end() || is_passed_over(name)) continue;
    const std::string path = folder->second + "/" + name;
    if ((event.mask & IN_ISDIR) != 0 && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0) add(path);
    is_whole_ = (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0;
    // A file that was only begun is told of again when it is closed.
    if ((event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0) continue;
    has_changes = true;
    if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
  }
  return has_changes || got > 0;
}

std::vector<std::string> folder_watch::wait(std::chrono::milliseconds longest) {
  std::vector<std::string> paths;
  if (!take_events(longest, paths)) return paths;
  while (take_events(is_whole_ ? pause_after_whole : pause_after_part, paths)) {
  }
  return paths;
}

}  // namespace escp::cli
