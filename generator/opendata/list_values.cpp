#include "opendata/list_values.h"

namespace escp::opendata {

std::vector<std::string> list_values(std::string_view cell) {
  if (cell.empty()) return {};
  std::vector<std::string> values(1);
  bool is_escaped = false;
  for (const char letter : cell) {
    if (!is_escaped && letter == ';') {
      values.emplace_back();
    } else if (!is_escaped && letter == '\\') {
      is_escaped = true;
      continue;
    } else {
      values.back() += letter;
    }
    is_escaped = false;
  }
  return values;
}

}  // namespace escp::opendata
