#include "base/csv_line.h"

namespace escp {

namespace {

void append_quoted(std::string& csv, std::string_view cell) {
  csv += '"';
  for (const char letter : cell) {
    if (letter == '"') csv += '"';
    csv += letter;
  }
  csv += '"';
}

}  // namespace

void append_csv_line(std::string& csv, std::span<const std::string> cells) {
  const bool blank_line = cells.size() == 1 && cells.front().empty();
  for (const std::string& cell : cells) {
    if (&cell != cells.data()) csv += ',';
    if (blank_line || cell.find_first_of(",\"\r\n") != std::string::npos) {
      append_quoted(csv, cell);
    } else {
      csv += cell;
    }
  }
  csv += "\r\n";
}

std::string list_cell(std::span<const std::string> values) {
  std::string cell;
  for (const std::string& value : values) {
    if (&value != values.data()) cell += ';';
    for (const char letter : value) {
      if (letter == ';' || letter == '\\') cell += '\\';
      cell += letter;
    }
  }
  return cell;
}

bool starts_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

}  // namespace escp
