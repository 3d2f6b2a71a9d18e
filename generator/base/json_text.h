#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace escp {

/// JSON as it stands in a file: the whole file, or one line of an NDJSON file.
struct json_source {
  std::string file;
  std::string_view text;
  std::size_t first_line = 1;  ///< line of the file on which `text` begins
};

/// What input may hold before anything else looks at it, so that no later step meets a monster.
struct json_limits {
  std::size_t depth = 32;            ///< nested arrays and objects
  std::size_t string_bytes = 10000;  ///< one text or one key
};

/// Reads `source` strictly: UTF-8, RFC 8259, no key twice in one object, integers that fit 64 bits,
/// decimals of at most 15 significant digits (so that a double keeps their text), the limits kept.
/// Everything that is wrong becomes a finding; nothing is returned then.
[[nodiscard]] std::optional<nlohmann::json> parse_json(const json_source& source, findings& found,
                                                       const json_limits& limits = {});

enum class part { key, value };

/// Where the value at `pointer` (RFC 6901), or its key, stands. `source` must have been parsed. A
/// pointer that leads nowhere gives the place of its nearest ancestor.
[[nodiscard]] position locate(const json_source& source, std::string_view pointer,
                              part wanted = part::value);

/// "/partners/3" and "a/b" make "/partners/3/a~1b".
[[nodiscard]] std::string pointer_to(std::string_view parent, std::string_view key);
/// The same at the end of a pointer.
void append_token(std::string& pointer, std::string_view key);

/// The reference tokens of a pointer, unescaped.
[[nodiscard]] std::vector<std::string> pointer_tokens(std::string_view pointer);

}  // namespace escp
