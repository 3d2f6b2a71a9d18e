#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace escp::cli {

enum class style { bold, green, yellow, red };

/// What standard output can show.
struct terminal {
  std::size_t width = 80;  ///< in columns
  bool has_colour = false;

  /// Of this process: colour when standard output is a terminal and NO_COLOR is unset or empty
  /// (no-color.org); at most 100 columns, so that lines stay readable, and 80 where it is none.
  [[nodiscard]] static terminal of_output();

  [[nodiscard]] std::string painted(std::string_view text, style how) const;
};

/// Where a paragraph begins, and how far its further lines are moved in.
struct indents {
  std::string_view first;
  std::string_view rest;
};

/// The text in lines of at most `width` code points, broken at spaces, each ended by a line feed. A
/// word that is longer stands on a line of its own.
[[nodiscard]] std::string wrapped(std::string_view text, indents by, std::size_t width);

}  // namespace escp::cli
