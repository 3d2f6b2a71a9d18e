#include "base/csv_line.h"

#include <doctest/doctest.h>

#include <vector>

namespace escp {

namespace {

std::string line_of(const std::vector<std::string>& cells) {
  std::string csv;
  append_csv_line(csv, cells);
  return csv;
}

}  // namespace

TEST_CASE("a CSV line ends in CR LF and quotes nothing that needs no quotes") {
  CHECK(line_of({"tex4im", "two words", "a;b", "it's", " padded "}) ==
        "tex4im,two words,a;b,it's, padded \r\n");
}

TEST_CASE("commas, quotes and line breaks put a CSV cell in quotes") {
  CHECK(line_of({"a,b", "say \"hi\"", "one\ntwo", "one\r\ntwo", "\""}) ==
        "\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",\"one\r\ntwo\",\"\"\"\"\r\n");
}

TEST_CASE("what looks like a number, a date or a formula is written as it is") {
  CHECK(line_of({"0042", "1e5", "TRUE", "9007199254740993", "2018-01", "-4.25", "=1+1"}) ==
        "0042,1e5,TRUE,9007199254740993,2018-01,-4.25,=1+1\r\n");
}

TEST_CASE("Greek, Cyrillic and emoji keep their bytes") {
  CHECK(line_of({"Αττική", "България", "🧵"}) == "Αττική,България,🧵\r\n");
}

TEST_CASE("empty cells keep the width, and a single empty cell is no blank line") {
  CHECK(line_of({"", "", ""}) == ",,\r\n");
  CHECK(line_of({""}) == "\"\"\r\n");
}

TEST_CASE("a list is one cell with semicolons between, and escapes those inside") {
  CHECK(list_cell(std::vector<std::string>{}).empty());
  CHECK(list_cell(std::vector<std::string>{"FR", "ES"}) == "FR;ES");
  CHECK(list_cell(std::vector<std::string>{"a;b", "c\\d", ""}) == "a\\;b;c\\\\d;");
}

TEST_CASE("formulas are known by their first character") {
  for (const char* formula : {"=1", "+49", "-", "@SUM", "\tx", "\rx"})
    CHECK(starts_like_formula(formula));
  for (const char* text : {"", "1-2", "a=b", " =1", "’", "\nx"})
    CHECK_FALSE(starts_like_formula(text));
}

}  // namespace escp
