#include "base/finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace escp {

std::string_view name_of(level one) {
  switch (one) {
    case level::note:
      return "note";
    case level::warning:
      return "warning";
    case level::error:
      return "error";
  }
  return "error";
}

std::string to_text(const finding& one) {
  std::string text = one.where.file;
  if (one.where.line > 0) text += fmt::format(":{}:{}", one.where.line, one.where.column);
  text += fmt::format(": {}: {} [{}]", name_of(one.level), one.message, one.code);
  if (!one.pointer.empty()) text += fmt::format(" (at {})", one.pointer);
  if (!one.hint.empty()) text += "\n    " + one.hint;
  return text;
}

void sort_by_place(findings& all) {
  std::ranges::stable_sort(all, [](const finding& left, const finding& right) {
    return std::tie(left.where, left.code, left.pointer, left.message) <
           std::tie(right.where, right.code, right.pointer, right.message);
  });
}

std::size_t count_of(const findings& all, level wanted) {
  return static_cast<std::size_t>(std::ranges::count(all, wanted, &finding::level));
}

}  // namespace escp
