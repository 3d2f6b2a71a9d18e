#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "incremental/fingerprint.h"

namespace escp::incremental {

/// What a file is known by without being read: enough to tell that nobody has touched it.
struct file_state {
  std::uint64_t bytes = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::uint64_t inode = 0;
  bool operator==(const file_state&) const = default;
};

/// Of a regular file; nothing for anything else.
[[nodiscard]] std::optional<file_state> state_of(const std::filesystem::path& path);

/// A file that was made, and what was read for it.
struct made_page {
  std::string sha256;
  file_state state;
  std::vector<std::uint32_t> reads;  ///< places in build_record::keys, ascending
};

/// What a build leaves behind for the next one.
struct build_record {
  struct key {
    std::string name;
    fingerprint print;
  };

  fingerprint world;  ///< of everything that is not told apart: options, words, program
  fingerprint files;  ///< of the states of all input files
  std::vector<key> keys;
  std::map<std::string, made_page, std::less<>> pages;         ///< by path
  std::map<std::string, file_state, std::less<>> other_files;  ///< by path: data, assets
  std::uint64_t warnings = 0;                                  ///< that were shown
};

/// As text with a fingerprint of itself at the end: a damaged or foreign one is no record.
[[nodiscard]] std::string to_text(const build_record& one);
[[nodiscard]] std::optional<build_record> parse_record(std::string_view text);

/// `.<site>.build` beside the site.
[[nodiscard]] std::filesystem::path record_path(const std::filesystem::path& site);
/// Nothing when there is none that can be used.
[[nodiscard]] std::optional<build_record> read_record(const std::filesystem::path& site);
/// Replaces it in one step.
[[nodiscard]] result<void> write_record(const std::filesystem::path& site, const build_record& one);

}  // namespace escp::incremental
