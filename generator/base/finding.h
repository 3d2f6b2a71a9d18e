#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace escp {

/// How much a finding weighs: an error keeps the site from being published, a warning is shown.
enum class level { note, warning, error };

/// A place in an input file. Line and column count from 1, columns in code points; 0 means unknown.
struct position {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  auto operator<=>(const position&) const = default;
};

/// One statement about the input: what is wrong, where, what was expected and how to mend it.
struct finding {
  std::string code;  ///< stable, kebab-case: "country-unknown"
  escp::level level = level::error;
  position where;
  std::string pointer;  ///< JSON pointer into the record, empty when it concerns the whole file
  std::string message;
  std::string hint;  ///< how to mend it; may be empty
  bool operator==(const finding&) const = default;
};

using findings = std::vector<finding>;

/// "data/x.json:14:17: error: message [code] (at /pointer)", and the hint on a line of its own.
[[nodiscard]] std::string to_text(const finding& one);

/// Sorted by file, line, column, code: the order in which they are printed and published.
void sort_by_place(findings& all);

[[nodiscard]] std::size_t count_of(const findings& all, level wanted);
[[nodiscard]] std::string_view name_of(level one);

}  // namespace escp
