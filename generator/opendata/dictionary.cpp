#include "opendata/dictionary.h"

namespace escp::opendata {

namespace {

std::string name_of(cell_type type) {
  constexpr std::array<std::string_view, 5> names{"text", "number", "date", "yes or no", "list"};
  return std::string(names[static_cast<std::size_t>(type)]);
}

}  // namespace

std::vector<row> dictionary_rows(std::span<const table> tables) {
  std::vector<row> rows;
  for (const table& of : tables) {
    for (const column& one : of.columns) {
      rows.push_back(
          {of.name, std::string(one.header), name_of(one.type), std::string(one.description)});
    }
  }
  return rows;
}

table dictionary_table() {
  return {.name = "columns",
          .description = "One row per column of a table: what it holds and what it means.",
          .columns = {dictionary_columns.begin(), dictionary_columns.end()},
          .each_row = {}};
}

}  // namespace escp::opendata
