#pragma once

#include <tbb/enumerable_thread_specific.h>

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "incremental/build_record.h"
#include "incremental/id_list.h"
#include "incremental/input_keys.h"
#include "model/reads.h"

namespace escp::incremental {

/// Tells which files of the last build still say what they said, and keeps what this one reads.
/// `reusable`, `made` and `took_over` are thread-safe.
class reuse {
 public:
  /// `last` may be nothing: then nothing can be taken over. `world` is the fingerprint of
  /// everything that is not told apart; when it is another, nothing can be taken over either.
  reuse(const input_keys& now, std::optional<build_record> last, const fingerprint& world);

  /// The file of the last build when all that was read for it says the same.
  [[nodiscard]] std::optional<recorded_file> reusable(std::string_view path) const;
  /// Why it is not reusable, in words: "record partnerships/tex4im changed".
  [[nodiscard]] std::string reason(std::string_view path) const;
  /// Any file of the last build.
  [[nodiscard]] std::optional<recorded_file> last_file(std::string_view path) const;

  /// What was read for a file. Something that has no key makes the file one that is always made.
  void made(std::string_view path, const model::read_log& log);
  /// A file that `reusable` told of stays.
  void took_over(const recorded_file& one);

  /// A file as it was published.
  struct published_file {
    std::string_view path;
    fingerprint content;
    file_state state;
  };
  /// What the next build is told: files by path, the states of the inputs, the warnings shown.
  [[nodiscard]] record_writer record(const std::vector<published_file>& published,
                                     const fingerprint& inputs, std::uint64_t warnings) &&;

 private:
  struct page_reads {
    fingerprint path;
    std::size_t from;
    std::size_t size;
  };

  [[nodiscard]] std::optional<std::uint32_t> first_changed(std::string_view reads) const;
  void note(std::string_view path, std::string_view reads);

  const input_keys& now_;
  std::optional<build_record> last_;
  fingerprint world_;
  bool is_same_world_ = false;
  /// For each key of the last build: its number now, or `none` when it is gone or says something
  /// else.
  std::vector<std::uint32_t> numbers_now_;
  bool are_same_numbers_ = true;  ///< but for those that are none
  tbb::enumerable_thread_specific<id_set> seen_;
  std::mutex mutex_;
  std::string reads_;  ///< of all pages, packed, one after the other
  std::vector<page_reads> pages_;
};

}  // namespace escp::incremental
