#pragma once

#include <oneapi/tbb/task_group.h>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fingerprint.h"
#include "base/output_sink.h"
#include "base/result.h"
#include "publish/compressed_cache.h"

namespace escp::publish {

/// Hands files on as they are, and with each text file a compressed one for every encoding that
/// makes it smaller: `a.csv` brings `a.csv.gz` and `a.csv.br`, which a web server sends instead to
/// clients that take them. Compressing runs in parallel with what else is done, and what an earlier
/// run compressed comes from a cache beside the site.
///
/// `put` and `open` are thread-safe. Of files with the same bytes, the compressed ones are handed
/// on in the order in which the files came.
class precompression final : public output_sink {
 public:
  /// The cache is `.<site>.compressed/`; nobody else may use it, which the publication of the site
  /// sees to.
  [[nodiscard]] static result<std::unique_ptr<precompression>> begin(
      const std::filesystem::path& site, output_sink& next);
  precompression(const precompression&) = delete;
  precompression& operator=(const precompression&) = delete;
  ~precompression() noexcept override;

  void put(output_file file) override;
  [[nodiscard]] std::unique_ptr<output_stream> open(std::string path) override;

  /// A text that is not put, since the site has it and its compressed files from an earlier run:
  /// what the cache has of it stays there.
  void spare(const fingerprint& content, std::size_t bytes);

  /// What was compressed in a run. A text that several files have counts once for each encoding.
  struct summary {
    std::size_t made = 0;
    std::size_t cached = 0;
    bool operator==(const summary&) const = default;
  };
  /// Waits until every compressed file is handed on. No file may come after.
  [[nodiscard]] result<summary> settle();
  /// Removes from the cache what this run did not use. For after the site is published.
  void prune() const { cache_.prune(); }

 private:
  class stream;
  /// A text, and what it is in: a string or a spool.
  struct text {
    std::shared_ptr<const void> owner;
    std::string_view bytes;
    fingerprint content = {};
  };

  precompression(std::filesystem::path folder, output_sink& next)
      : folder_(std::move(folder)), cache_(folder_), next_(next) {}

  /// Whether its files are in work already, to which this path is added.
  [[nodiscard]] bool joins_one_in_work(std::string path, const fingerprint& content);
  /// Those that joined since the last call; when there are none, the text is in work no more.
  [[nodiscard]] std::vector<std::string> paths_that_joined(const fingerprint& content);
  void start(std::string path, text from);
  void hand_on(const text& from);
  /// Each with its ending as the path, without those that save nothing.
  [[nodiscard]] output_files compressed(const text& from);
  void fail_with(const std::string& reason);

  std::filesystem::path folder_;
  compressed_cache cache_;
  output_sink& next_;
  oneapi::tbb::task_group tasks_;
  std::atomic<std::size_t> made_ = 0;
  std::atomic<std::size_t> cached_ = 0;
  std::atomic<std::size_t> waiting_ = 0;  ///< texts that no task has begun with
  std::mutex mutex_;
  std::map<fingerprint, std::vector<std::string>> paths_;  ///< of texts in work, by their hash
  std::string failure_;
};

}  // namespace escp::publish
