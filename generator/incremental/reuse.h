#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "incremental/build_record.h"
#include "incremental/input_keys.h"
#include "model/reads.h"

namespace escp::incremental {

/// Tells which files of the last build still say what they said, and keeps what this one reads.
/// `reusable` and `made` are thread-safe.
class reuse {
 public:
  /// `last` may be nothing: then nothing can be taken over. `world` is the fingerprint of
  /// everything that is not told apart; when it is another, nothing can be taken over either.
  reuse(const input_keys& now, std::optional<build_record> last, const fingerprint& world);

  /// The file of the last build when all that was read for it says the same.
  [[nodiscard]] const made_page* reusable(const std::string& path) const;
  /// Why it is not reusable, in words: "record partnerships/tex4im changed".
  [[nodiscard]] std::string reason(const std::string& path) const;

  /// What was read for a file. Something that has no key makes the file one that is always made.
  void made(const std::string& path, const model::read_log& log);
  void took_over(const std::string& path);

  /// A file as it was published.
  struct published_file {
    std::string path;
    std::string sha256;
    file_state state;
  };
  /// What the next build is told.
  [[nodiscard]] build_record record(std::vector<published_file> published) &&;

 private:
  struct page_reads {
    std::string path;
    std::vector<std::uint32_t> keys;
  };

  [[nodiscard]] std::optional<std::uint32_t> first_changed(const made_page& one) const;

  const input_keys& now_;
  std::optional<build_record> last_;
  fingerprint world_;
  bool is_same_world_ = false;
  /// For each key of the last build: its number now, or none when it is gone or says something
  /// else.
  std::vector<std::optional<std::uint32_t>> numbers_now_;
  std::mutex mutex_;
  std::vector<page_reads> reads_;
};

}  // namespace escp::incremental
