#include "opendata/check_cells.h"

#include <doctest/doctest.h>

#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("texts that start like a formula are findings at the record, with a pointer") {
  const model::catalogue records = catalogue_of(
      {{model::kind::organisations,
        R"~({"id":"a","name":"=HYPERLINK(\"x\")","other_names":["fine","+49 30"]})~"},
       {model::kind::organisations, R"({"id":"b","name":"\tTab","city":"\rx","street":"@home"})"}});
  std::string text;
  for (const finding& one : check_cells(records)) text += to_text(one) + "\n";
  const std::string hint = "let it start with a letter or a digit: texts are published unchanged";
  CHECK(check_cells(records).size() == 5);
  CHECK(check_cells(records).front() ==
        finding{.code = "cell-formula",
                .level = level::error,
                .where = {.file = "data/organisations/a.json", .line = 1, .column = 1},
                .pointer = "/name",
                .message = "the text \"=HYPERLINK(\"x\")\" starts like a formula of a spreadsheet",
                .hint = hint});
  for (const char* pointer : {"/name", "/other_names/1", "/city", "/street"}) {
    CHECK_MESSAGE(text.find(pointer) != std::string::npos, pointer);
  }
}

TEST_CASE("negative numbers, signs inside and an escaped quote before a sign are no findings") {
  CHECK(check_cells(
            catalogue_of({{model::kind::regions, R"({"id":"FRY1","point":{"lon":-61.5,"lat":16}})"},
                          {model::kind::organisations,
                           R"({"id":"a","name":"a=b","city":"the \"-\" sign","street":" +1"})"}}))
            .empty());
}

}  // namespace escp::opendata
