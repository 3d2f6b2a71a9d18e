#include "opendata/workbook.h"

#include <doctest/doctest.h>

#include "opendata/scratch_file.h"
#include "tests/support/program.h"

namespace escp::opendata {

TEST_CASE("a cell that is too long keeps its beginning and says that it is cut") {
  const std::string note = " [cut: the CSV has the whole]";
  CHECK(fit_cell("short") == "short");
  CHECK(fit_cell(std::string(40, 'x'), 40) == std::string(40, 'x'));
  CHECK(fit_cell(std::string(41, 'x'), 40) == std::string(40 - note.size(), 'x') + note);
}

TEST_CASE("a cell is cut between characters, and counted as spreadsheets count") {
  const std::string note = " [cut: the CSV has the whole]";
  const std::size_t most = note.size() + 3;
  // Two bytes and one unit each.
  CHECK(fit_cell("ααααα", most) == "ααααα");
  std::string greek;
  for (std::size_t at = 0; at <= most; ++at) greek += "α";
  CHECK(fit_cell(greek, most) == "ααα" + note);
  // Four bytes and two units each: the second would not fit.
  std::string emoji;
  for (std::size_t at = 0; at <= most; ++at) emoji += "🧵";
  CHECK(fit_cell(emoji, most) == "🧵" + note);
}

TEST_CASE("the same rows make the same bytes") {
  const column columns[]{{"id", cell_type::text, "d"},
                         {"number", cell_type::number, "d"},
                         {"day", cell_type::date, "d"}};
  const auto make = [&] {
    const scratch_file file;
    workbook book(file.path(), {.title = "t", .comments = "c", .created = {2026, 11, 20}});
    sheet rows(book, "rows", columns, 3);
    for (const char* id : {"001", "002", "003"})
      rows.add(std::vector<std::string>{id, "1.5", "2018-02-01"});
    rows.finish();
    CHECK(rows.rows() == 3);
    book.close();
    return tests::bytes_of(file.path());
  };
  const std::string first = make();
  CHECK(first.starts_with("PK"));
  CHECK(make() == first);
}

}  // namespace escp::opendata
