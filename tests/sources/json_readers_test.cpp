#include <doctest/doctest.h>

#include "tests/sources/rows.h"

using namespace escp;
using namespace escp::sources;
using tests::rows_of;

namespace {

reader_options at(const std::string& rows) { return {.rows = rows}; }

std::string rows_of_kind(std::string_view kind, std::string_view bytes,
                         const std::vector<std::string>& fields) {
  const reader_row* row = reader_named(kind);
  REQUIRE(row != nullptr);
  return rows_of(row->read, bytes, fields, row->preset);
}

}  // namespace

TEST_CASE("fields are pointers into a row; numbers keep their text") {
  CHECK(rows_of(read_json, R"([{"a": 1.50, "b": {"c": "x"}}, {"a": true, "b": null}])",
                {"a", "/b/c"}) == "0: 1.50|x\n1: true|-\n");
  CHECK(rows_of(read_json, R"({"n": 2, "items": {"list": [{"a/b": 9007199254740993}, 7]}})",
                {"/a~1b"}, at("/items/list")) == "0: 9007199254740993\n1: -\n");
}

TEST_CASE("a star stands for every element of a list") {
  CHECK(rows_of(read_json, R"([{"n": ["x", "y"]}, {"n": [{"v": 1}, {"v": 2}]}, {"n": []}])",
                {"n/*", "n/*/v", "n/0"}) == "0: x\ny|-|x\n1: -|1\n2|-\n2: -|-|-\n");
}

TEST_CASE("a field that no row has is missing") {
  CHECK(rows_of(read_json, R"([{"a": 1}, {"a": 2, "b": 3}])", {"a", "b", "c"}) ==
        "0: 1|-|-\n1: 2|3|-\nmissing c\n");
  CHECK(rows_of(read_json, "[]", {"a"}).empty());
}

TEST_CASE("the next page and the total stand beside the rows, before or after them") {
  const auto read =
      read_json(R"({"meta": {"total": 250}, "data": [{"next": "no"}], "next": "abc"})",
                {.rows = "/data", .next = "/next", .total = "/meta/total"},
                std::vector<std::string>{"next"}, [](const row_view&) {});
  CHECK(read->next == "abc");
  CHECK(read->total == "250");
  CHECK(read->rows == 1);
  CHECK(read->place == "/data/");
}

TEST_CASE("damaged JSON is refused with its place") {
  CHECK(rows_of(read_json, "[{\"a\": 1},\n {\"a\"", {"a"}) ==
        "failure: line 2, column 6: not valid JSON: unexpected end of input; expected ':': is the "
        "text cut off?");
  CHECK(rows_of(read_json, "[{\"a\": 1},\n {\"a\" 2}]", {"a"}) ==
        "failure: line 2, column 7: not valid JSON: unexpected number literal; expected ':'");
  CHECK(rows_of(read_json, "{\"a\": []}", {"a"}) ==
        "failure: there is no list at \"\": the whole text must be one");
  CHECK(rows_of(read_json, "{\"a\": 1}", {"a"}, at("/rows")) ==
        "failure: there is no list at \"/rows\"");
  CHECK(rows_of(read_json, "[{\"a\": 1},\n {\"a\": 8e888}]", {"a"}) ==
        "failure: line 2, column 12: not valid JSON: number overflow parsing '8e888'");
  CHECK(rows_of(read_json, std::string(100'000, '['), {"a"}) ==
        "failure: more than 64 lists and objects inside each other");
}

TEST_CASE("JSON on each line keeps its line") {
  CHECK(rows_of(read_ndjson, "{\"a\": 1}\n\n{\"a\": 2}\n", {"a"}) == "1: 1\n3: 2\n");
  CHECK(rows_of(read_ndjson, "{\"a\": 1}\n{\"a\": }\n", {"a"}).starts_with("failure: line 2: "));
}

TEST_CASE("Socrata answers are lists, and its errors are objects") {
  CHECK(rows_of_kind("socrata", R"([{"ms": "LT", "amount": "12.5"}])", {"ms", "amount"}) ==
        "0: LT|12.5\n");
  CHECK(rows_of_kind("socrata",
                     R"({"code": "query.soql.no-such-column", "error": true,
                         "message": "No such column: x"})",
                     {"ms"}) ==
        "failure: the server answers with a problem: \"No such column: x\"");
}

TEST_CASE("SPARQL results give the values of the variables") {
  CHECK(rows_of_kind("sparql",
                     R"({"head": {"vars": ["item", "ror"]}, "results": {"bindings": [
                         {"item": {"type": "uri", "value": "http://x/Q1"},
                          "ror": {"type": "literal", "value": "02abc"}},
                         {"item": {"type": "uri", "value": "http://x/Q2"}}]}})",
                     {"item", "ror"}) == "0: http://x/Q1|02abc\n1: http://x/Q2|-\n");
}

TEST_CASE("ArcGIS features give their attributes; an error in an answer of status 200 is one") {
  CHECK(rows_of_kind("arcgis",
                     R"({"fields": [], "features": [{"attributes": {"NUTS_ID": "BE10", "CAT": 3},
                         "geometry": {"rings": [[[1.5, 2.5]]]}}], "exceededTransferLimit": true})",
                     {"NUTS_ID", "CAT"}) == "0: BE10|3\n");
  CHECK(rows_of_kind("arcgis", R"({"error": {"code": 400, "message": "Invalid query"}})",
                     {"CAT"}) == "failure: the server answers with a problem: \"Invalid query\"");
}

TEST_CASE("JSON-stat gives a row for each value, from a list or a sparse object") {
  const std::string head =
      R"("version": "2.0", "class": "dataset", "id": ["geo", "time"], "size": [2, 2],
         "dimension": {"geo": {"category": {"index": {"BE10": 0, "LT01": 1}}},
                       "time": {"category": {"index": ["2019", "2020"]}}})";
  const std::vector<std::string> fields{"geo", "time", "value", "status"};
  CHECK(rows_of_kind("json-stat", "{" + head + R"(, "value": [1, null, 3.5, 4]})", fields) ==
        "0: BE10|2019|1|-\n2: LT01|2019|3.5|-\n3: LT01|2020|4|-\n");
  CHECK(rows_of_kind("json-stat", "{" + head + R"(, "value": {"3": 7}, "status": {"3": "p"}})",
                     fields) == "3: LT01|2020|7|p\n");
  CHECK(rows_of_kind("json-stat", "{" + head + R"(, "value": {"3": 7}})", {"sex"}) ==
        "3: -\nmissing sex\n");
}

TEST_CASE("a JSON-stat cube that does not fit together is refused") {
  CHECK(rows_of_kind("json-stat", R"({"id": ["a"], "size": [2], "value": [],
                     "dimension": {"a": {"category": {"index": ["x"]}}}})",
                     {"a"}) ==
        "failure: the dimension \"a\" does not have a code for each of its 2 categories");
  CHECK(rows_of_kind("json-stat", R"({"id": ["a"], "size": [99999999999], "value": []})", {}) ==
        "failure: more than 50000000 values");
  CHECK(rows_of_kind("json-stat", R"({"id": ["a", "b"], "size": [1], "value": []})", {}) ==
        "failure: JSON-stat needs \"id\" and \"size\", two lists of the same length");
  CHECK(rows_of_kind("json-stat", R"({"id": ["a"], "size": [1], "value": [8e888]})", {}) ==
        "failure: not valid JSON: number overflow parsing '8e888'");
  CHECK(rows_of_kind("json-stat", R"({"error": [{"status": 400, "label": "bad"}]})", {})
            .starts_with("failure: the server answers with a problem"));
}
