#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace escp {

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);
[[nodiscard]] std::string join(std::span<const std::string_view> parts, std::string_view separator);
[[nodiscard]] std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// The text in typographic safety for a message: quoted, control characters escaped, cut after
/// `limit` bytes on a code-point boundary.
[[nodiscard]] std::string in_quotes(std::string_view text, std::size_t limit = 60);

/// Byte offset of the first byte that is not valid UTF-8 (RFC 3629: no overlong forms, no
/// surrogates).
[[nodiscard]] std::optional<std::size_t> invalid_utf8_at(std::string_view text);

/// Line and column (from 1, columns in code points) of a byte offset.
struct line_column {
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const line_column&) const = default;
};
[[nodiscard]] line_column line_column_at(std::string_view text, std::size_t offset);

/// The candidate that `word` was most likely meant to be: at most a third of its letters apart
/// (insertion, deletion, substitution, swap of neighbours), letter case aside; none when nothing
/// is that near.
[[nodiscard]] std::optional<std::string_view> near_miss(
    std::string_view word, std::span<const std::string_view> candidates);

/// `, did you mean "x"?` or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> candidates);

}  // namespace escp
