#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
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
    std::vector<render::page_task> pages;  ///< by path
    mutable std::once_flag citations_planned;
    mutable std::vector<render::page_task> citations;  ///< by path; planned when first asked for
    std::map<std::string, const output_file*, std::less<>> assets;
    mutable std::once_flag data_made;
    mutable std::map<std::string, std::string, std::less<>> data;  ///< made when first asked for
  };

  /// One of the two halves of what is read, as it was read last, and what there is to say of it;
  /// when it could not be read, nothing.
  template <class half>
  struct reading {
    std::shared_ptr<const half> made;
    findings found;
    std::string failure;
  };

  [[nodiscard]] reading<presentation> read_presentation() const;
  [[nodiscard]] reading<arranged_data> read_data() const;
  /// Of both halves, and of the links from one to the other.
  [[nodiscard]] findings all_found() const;
  [[nodiscard]] std::string text_of(const findings& found) const;
  void end_reading();
  [[nodiscard]] std::shared_ptr<const state> arrange() const;
  [[nodiscard]] static const std::vector<render::page_task>& citations_of(const state& now);
  [[nodiscard]] std::optional<std::string> data_file(const state& now, std::string_view path) const;

  const build_options options_;
  const disk_reader files_;
  // What is on the disk, fit or not: a half that is not read again is still that.
  reading<presentation> shown_;
  reading<arranged_data> data_;
  std::shared_ptr<const arranged_data> last_good_;  ///< of the data; the next reading begins there
  mutable std::shared_mutex mutex_;
  std::shared_ptr<const state> now_;
  std::string complaints_;
  bool has_errors_ = false;
  std::atomic<std::size_t> generation_ = 0;
  std::mutex waiting_;
  std::condition_variable changed_;
};

}  // namespace escp::cli
