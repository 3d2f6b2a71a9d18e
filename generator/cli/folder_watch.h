#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"

namespace escp::cli {

/// Tells of changes below folders, as the kernel does (inotify). Folders that are made later are
/// watched too; names that begin with a dot, and the backups of editors, are passed over.
class folder_watch {
 public:
  [[nodiscard]] static result<folder_watch> begin(const std::vector<std::string>& folders);
  folder_watch(folder_watch&& other) noexcept;
  folder_watch(const folder_watch&) = delete;
  folder_watch& operator=(const folder_watch&) = delete;
  folder_watch& operator=(folder_watch&&) = delete;
  ~folder_watch();

  /// Waits at most so long for a change, then for the changes to pause: an editor writes a file in
  /// several steps. The paths of what changed, each once; empty when nothing did.
  [[nodiscard]] std::vector<std::string> wait(std::chrono::milliseconds longest);

 private:
  explicit folder_watch(int queue) : queue_(queue) {}
  void add(const std::string& folder);
  [[nodiscard]] bool take_events(std::chrono::milliseconds longest,
                                 std::vector<std::string>& paths);

  int queue_;
  bool is_whole_ = false;               ///< the last change left a file that is complete
  std::map<int, std::string> folders_;  ///< by the kernel's number
};

}  // namespace escp::cli
