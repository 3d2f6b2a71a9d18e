#include <csv.h>
#include <doctest/doctest.h>

#include <random>

#include "base/text.h"
#include "sources/readers.h"

using namespace escp;
using namespace escp::sources;

namespace {

using table = std::vector<std::vector<std::string>>;

/// Rows of three cells with everything that quoting is for.
table random_table(std::mt19937& random) {
  constexpr std::string_view letters = "ab ;,\"\n\r|'é";
  std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
  std::uniform_int_distribution<int> length(0, 6);
  table rows(1 + random() % 5);
  for (auto& row : rows) {
    row.assign(3, "x");  // never all empty: a blank line is no row
    for (std::size_t at = 1; at < row.size(); ++at) {
      row[at].clear();
      for (int left = length(random); left > 0; --left) row[at] += letters[letter(random)];
    }
  }
  return rows;
}

/// The table as CSV, quoted where needed and by chance elsewhere.
std::string write(const table& rows, std::mt19937& random) {
  std::string text = "h0;h1;h2\n";
  const std::string line_break = random() % 2 == 0 ? "\n" : "\r\n";
  for (const auto& row : rows) {
    for (std::size_t at = 0; at < row.size(); ++at) {
      const bool must = row[at].find_first_of(";\"\n\r") != std::string::npos;
      const std::string quoted = "\"" + replace_all(row[at], "\"", "\"\"") + "\"";
      text += (at > 0 ? ";" : "") + (must || random() % 3 == 0 ? quoted : row[at]);
    }
    text += line_break;
  }
  return text;
}

table read_with_libcsv(const std::string& text) {
  struct state {
    table rows;
    std::vector<std::string> row;
  } seen;
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(&parser, ';');
  csv_set_space_func(&parser, [](unsigned char) { return 0; });
  const auto take_cell = [](void* bytes, size_t size, void* data) {
    static_cast<state*>(data)->row.emplace_back(static_cast<const char*>(bytes), size);
  };
  const auto take_row = [](int, void* data) {
    auto* one = static_cast<state*>(data);
    one->rows.push_back(std::move(one->row));
    one->row.clear();
  };
  REQUIRE(csv_parse(&parser, text.data(), text.size(), take_cell, take_row, &seen) == text.size());
  csv_fini(&parser, take_cell, take_row, &seen);
  csv_free(&parser);
  seen.rows.erase(seen.rows.begin());
  return seen.rows;
}

table read_with_ours(const std::string& text) {
  table rows;
  const auto read = read_csv(text, {.separator = ";"}, std::vector<std::string>{"h0", "h1", "h2"},
                             [&](const row_view& row) {
                               auto& made = rows.emplace_back();
                               for (const cell& one : row.cells)
                                 made.emplace_back(one.value_or(""));
                             });
  REQUIRE(read.has_value());
  return rows;
}

}  // namespace

TEST_CASE("random tables are read as they were written, as libcsv reads them") {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const table rows = random_table(random);
    const std::string text = write(rows, random);
    CAPTURE(text);
    REQUIRE(read_with_ours(text) == rows);
    REQUIRE(read_with_libcsv(text) == rows);
  }
}
