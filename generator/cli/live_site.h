#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "cli/loaded_site.h"

namespace escp::cli {

/// A site that is held in memory and made page by page when somebody asks. After a change only what
/// the change concerns is read again; when that has errors the last good site stays.
class live_site {
 public:
  explicit live_site(const build_options& options) : options_(options) {}

  /// Reads everything, or what stands below the folders of the changed paths. Returns the seconds
  /// that it took.
  double read(const std::vector<std::string>& changed = {});

  struct answer {
    std::string bytes;
    std::string media_type;
  };
  /// The file at a path below the root, "en/" being "en/index.html"; nothing when there is none.
  /// Thread-safe.
  [[nodiscard]] std::optional<answer> get(std::string_view path) const;

  /// Errors and warnings of the last reading, as the terminal shows them; empty when there are
  /// none.
  [[nodiscard]] std::string complaints() const;
  [[nodiscard]] bool has_errors() const;

  /// A number that is another after each reading.
  [[nodiscard]] std::size_t generation() const { return generation_; }
  /// Waits until the generation is another than `known`, at most so long; the generation then.
  [[nodiscard]] std::size_t wait_for_change(std::size_t known, std::chrono::milliseconds longest);

 private:
  /// One state of the site; requests that are under way keep theirs.
  struct state {
    std::optional<loaded_site> site;
    std::optional<render::site_input> input;
    std::map<std::string, std::function<std::string()>, std::less<>> tasks;
    std::map<std::string, const output_file*, std::less<>> assets;
    mutable std::once_flag data_made;
    mutable std::map<std::string, std::string, std::less<>> data;  ///< made when first asked for
  };

  [[nodiscard]] std::shared_ptr<const arranged_data> read_data(findings& found,
                                                               std::string& failure) const;
  void end_reading(bool is_fit, findings found, const std::string& failure);
  [[nodiscard]] std::shared_ptr<const state> arrange() const;
  [[nodiscard]] std::optional<std::string> data_file(const state& now, std::string_view path) const;

  const build_options options_;
  const disk_reader files_;
  std::shared_ptr<const presentation> shown_;
  std::shared_ptr<const arranged_data> data_;
  mutable std::shared_mutex mutex_;
  std::shared_ptr<const state> now_;
  std::string complaints_;
  bool has_errors_ = false;
  std::atomic<std::size_t> generation_ = 0;
  std::mutex waiting_;
  std::condition_variable changed_;
};

}  // namespace escp::cli
