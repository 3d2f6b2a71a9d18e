#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace escp::cli {

/// One of several builds that make a site together, each on a machine of its own: 2 of 4.
struct shard {
  std::size_t number = 1;  ///< from 1
  std::size_t count = 1;
  bool operator==(const shard&) const = default;

  /// Whether this build makes the file. Pages of records are spread by their paths; everything else
  /// belongs to the first, which alone makes the open data.
  [[nodiscard]] bool makes(std::string_view path) const;
  [[nodiscard]] bool is_first() const { return number == 1; }
};

/// "2/4"; a failure says what is expected.
[[nodiscard]] result<shard> parse_shard(std::string_view text);

/// What a part of a site says of itself, in `.shard.json` at its root.
struct shard_label {
  shard part;
  std::string input;  ///< fingerprint of what the site is made of; parts of one site have the same
};
inline constexpr std::string_view shard_label_name = ".shard.json";
[[nodiscard]] std::string to_text(const shard_label& one);
[[nodiscard]] std::optional<shard_label> parse_label(std::string_view text);

}  // namespace escp::cli
