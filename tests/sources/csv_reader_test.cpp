#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/file_reader.h"
#include "sources/encoding.h"
#include "tests/sources/rows.h"

using namespace escp;
using namespace escp::sources;
using tests::rows_of;

TEST_CASE("a separator is found out, or stated") {
  CHECK(rows_of(read_csv, "a,b\n1,2\n", {"b"}) == "2: 2\n");
  CHECK(rows_of(read_csv, "a;b,c;d\n1;2;3\n", {"b,c"}) == "2: 2\n");
  CHECK(rows_of(read_csv, "a\tb\n1\t2\n", {"b", "a"}) == "2: 2|1\n");
  CHECK(rows_of(read_csv, "a^b\n1^2\n", {"b"}, {.rows = {}, .separator = "^"}) == "2: 2\n");
}

TEST_CASE("rows keep the line on which they begin, over line breaks in quotes and blank lines") {
  CHECK(rows_of(read_csv, "a,b\r\n\"x\r\ny\",\"say \"\"hi\"\"\"\r\n\r\n3,4", {"a", "b"}) ==
        "2: x\r\ny|say \"hi\"\n5: 3|4\n");
}

TEST_CASE("a field that the table does not have is missing, others are left out") {
  CHECK(rows_of(read_csv, "a,b\n1,2\n", {"a", "c"}) == "2: 1|-\nmissing c\n");
  const auto read =
      read_csv("a,contact name,b\n", {}, std::vector<std::string>{"b"}, [](const row_view&) {});
  CHECK(read->left_out == std::vector<std::string>{"a", "contact name"});
}

TEST_CASE("a damaged table is refused with its place") {
  CHECK(rows_of(read_csv, "", {"a"}) == "failure: the file is empty: not even a line of headings");
  CHECK(rows_of(read_csv, "a,b\n1,\"2", {"a"}) ==
        "failure: line 2, column 3: the quote is never closed: is the file cut off?");
  CHECK(rows_of(read_csv, "a,b\n1,2\n3", {"a"}) ==
        "failure: line 3: 1 cells, but the headings are 2: is the file cut off?");
  CHECK(rows_of(read_csv, "a,b\n\"1\"x,2\n", {"a"}) ==
        "failure: line 2, column 4: after a closing quote comes \"x,2\\x0a\" instead of the "
        "separator");
  CHECK(rows_of(read_csv, "a\n" + std::string(longest_text + 1, 'x') + "\n", {"a"}) ==
        "failure: line 2, column 1: a cell of more than 100000 bytes");
}

namespace {

/// What a reading that goes on lists: "3,0,1: 1 cells, …" is line, column, lines left out.
std::string broken_in(std::string_view text) {
  std::string rows;
  const auto read = read_csv(text, {.skips_broken = true}, std::vector<std::string>{"a"},
                             [&](const row_view& row) { rows += std::string(*row.cells[0]); });
  if (!read) return "failure: " + read.error().message;
  std::string list = rows + "\n";
  for (const broken_row& one : read->broken)
    list += fmt::format("{},{},{}: {}\n", one.line, one.column, one.lines, one.message);
  return list;
}

}  // namespace

TEST_CASE("where broken rows may be left out, they are listed with their place") {
  CHECK(broken_in("a,b\n1,2\n3,4\n") == "13\n");
  CHECK(broken_in("a,b\n1,2\n3\n5,6\n7,8,9\nx,y\n") ==
        "15x\n3,0,1: 1 cells, but the headings are 2: is the file cut off?\n"
        "5,0,1: 3 cells, but the headings are 2\n");
  CHECK(broken_in("a,b\n\"1\"x,2\n3,4\n") ==
        "3\n2,4,1: after a closing quote comes \"x,2\\x0a3,4\\x0a\" instead of the separator\n");
}

TEST_CASE("a place counts lines as the table ends them, and letters, not bytes") {
  CHECK(broken_in("a,b\r\r1,2\r\"é\"x,2\r3,4\r") ==
        "13\n4,4,1: after a closing quote comes \"x,2\\x0d3,4\\x0d\" instead of the separator\n");
}

TEST_CASE("all lines that a broken quote swallows count as broken") {
  CHECK(broken_in("a,b\n\"1,2\n3,\"4\n5,6\n") ==
        "5\n3,4,2: after a closing quote comes \"4\\x0a5,6\\x0a\" instead of the separator\n");
}

TEST_CASE("a table of broken rows is given up") {
  std::string text = "a,b\n";
  for (std::size_t at = 0; at < most_broken_rows; ++at) text += "1\n";
  CHECK(broken_in(text).size() > most_broken_rows);
  CHECK(broken_in(text + "1\n") == "failure: more than 100000 broken rows");
}

TEST_CASE("a table that is cut off is refused, however many rows may be broken") {
  CHECK(broken_in("a,b\n1,2\n3") ==
        "failure: line 3: 1 cells, but the headings are 2: is the file cut off?");
  CHECK(broken_in("a,b\n1,\"2\n3,4\n") ==
        "failure: line 2, column 3: the quote is never closed: is the file cut off?");
  CHECK(broken_in("a,b\n\"1\"x,2") ==
        "failure: line 2, column 4: after a closing quote comes \"x,2\" instead of the separator");
}

TEST_CASE("the cases of csv-spectrum are read as their JSON says") {
  namespace fs = std::filesystem;
  const fs::path folder = "node_modules/csv-spectrum";
  REQUIRE_MESSAGE(fs::exists(folder), "run npm ci");
  std::size_t cases = 0;
  for (const auto& entry : fs::directory_iterator(folder / "csvs")) {
    const std::string name = entry.path().stem().string();
    CAPTURE(name);
    const disk_reader disk;
    const auto bytes = disk.read(entry.path().string());
    const auto wanted =
        nlohmann::json::parse(*disk.read((folder / "json" / (name + ".json")).string()));
    std::vector<std::string> fields;
    for (const auto& [field, value] : wanted.front().items()) fields.push_back(field);
    nlohmann::json rows = nlohmann::json::array();
    const auto read = read_csv(*bytes, {}, fields, [&](const row_view& row) {
      nlohmann::json made;
      for (std::size_t at = 0; at < fields.size(); ++at)
        made[fields[at]] = std::string(row.cells[at].value_or("?"));
      rows.push_back(made);
    });
    REQUIRE(read.has_value());
    CHECK(rows == wanted);
    ++cases;
  }
  CHECK(cases == 11);
}

TEST_CASE("bytes of a named encoding become UTF-8, and wrong ones have a place") {
  CHECK(*to_utf8("Caf\xE9 \x80", "windows-1252") == "Café €");
  CHECK(*to_utf8("\xC1\xE8\xDE\xED\xE1", "ISO-8859-7") == "Αθήνα");
  CHECK(*to_utf8("\xEF\xBB\xBFname\n", "") == "name\n");
  CHECK(*to_utf8(std::string("\xFF\xFE"
                             "a\0b\0",
                             6),
                 "") == "ab");
  CHECK(to_utf8("ok\nCaf\xE9", "").error().message ==
        "line 2, column 4: the byte 0xE9 is not UTF-8: does \"encoding\" have to be stated?");
  CHECK(to_utf8("ab\n\x81\x20", "Shift_JIS").error().message ==
        "line 2: bytes that \"Shift_JIS\" does not have");
  CHECK(is_encoding("windows-1252"));
  CHECK(!is_encoding("windows-12520"));
}
