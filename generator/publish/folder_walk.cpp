#include "publish/folder_walk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace escp::publish {

folder_walk::reached folder_walk::to_folder_of(std::string_view path, if_missing how) {
  while (!path.starts_with(path_)) leave();
  while (true) {
    const std::size_t slash = path.find('/', path_.size());
    if (slash == std::string_view::npos) return {.folder = folder(), .error = 0, .at = {}};
    const std::string name(path.substr(path_.size(), slash - path_.size()));
    if (const int error = enter(name, how); error != 0)
      return {.folder = folder(), .error = error, .at = path.substr(0, slash)};
  }
}

void folder_walk::remove_empty() {
  while (!steps_.empty()) {
    const std::string name =
        path_.substr(steps_.back().name_at, path_.size() - 1 - steps_.back().name_at);
    const int above = steps_.size() > 1 ? steps_[steps_.size() - 2].folder.number() : root_;
    if (::unlinkat(above, name.c_str(), AT_REMOVEDIR) != 0) return;
    leave();
  }
}

int folder_walk::folder() const { return steps_.empty() ? root_ : steps_.back().folder.number(); }

int folder_walk::enter(const std::string& name, if_missing how) {
  const auto open = [&] {
    return ::openat(folder(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  };
  int number = open();
  if (number < 0 && errno == ENOENT && how == if_missing::make) {
    if (::mkdirat(folder(), name.c_str(), folder_mode) != 0 && errno != EEXIST) return errno;
    number = open();
  }
  if (number < 0) return errno;
  steps_.push_back({.name_at = path_.size(), .folder = descriptor(number)});
  path_ += name;
  path_ += '/';
  return 0;
}

void folder_walk::leave() {
  path_.resize(steps_.back().name_at);
  steps_.pop_back();
}

std::string_view name_in(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace escp::publish
