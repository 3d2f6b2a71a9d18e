#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace escp::sources {

/// What a transform is told besides the value; which member counts depends on the transform.
struct transform_argument {
  std::string text = {};  ///< separator, order of the date, decimal sign, beginning
  int part = 0;           ///< from 1; 0: all parts, for a field that is a list
  std::vector<std::pair<std::string, std::string>> codes = {};
  bool operator==(const transform_argument&) const = default;
};

/// From a value to a value. A failure says what the value is not; an empty value means none.
using transform_function = result<std::string> (*)(std::string_view value,
                                                   const transform_argument& argument);

/// A row of the table of transforms.
struct transform_row {
  std::string_view name;
  bool takes_argument;
  std::string_view does;  ///< for docs/sources.md and for hints
  transform_function apply;
};

/// trim, fold, lower, upper, identifier, without, split, codes, date, number: in the order in which
/// they are applied when a mapping does not state another.
[[nodiscard]] std::span<const transform_row> transform_rows();

struct transform {
  const transform_row* row;
  transform_argument argument;
};

/// "trim, codes (27)": for people and for the published provenance.
[[nodiscard]] std::string described(std::span<const transform> steps);

/// What several values of one cell are parted by until they reach a list of the record.
inline constexpr char list_separator = '\n';

/// Letters without marks, in lower case, compatibility forms resolved: for comparison only.
[[nodiscard]] std::string folded(std::string_view text);

/// The words of a folded text: letters and digits, whatever stands between them.
[[nodiscard]] std::vector<std::string> words_of(std::string_view folded_text);

}  // namespace escp::sources
