#include "base/json_text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace escp;

namespace {

/// The findings of parsing `text`, one a line.
std::string findings_in(std::string_view text, const json_limits& limits = {}) {
  findings found;
  const auto value = parse_json({.file = "x.json", .text = text}, found, limits);
  CHECK(value.has_value() == found.empty());
  std::string lines;
  for (const finding& one : found) lines += to_text(one) + "\n";
  return lines;
}

position place(std::string_view text, std::string_view pointer, part wanted = part::value) {
  return locate({.file = "x.json", .text = text, .first_line = 1}, pointer, wanted);
}

}  // namespace

TEST_CASE("a document is read with integers as they are") {
  findings found;
  const auto value =
      parse_json({.file = "x.json", .text = R"({"n": 9007199254740993, "m": 466607.74})"}, found);
  REQUIRE(value);
  CHECK(value->at("n").dump() == "9007199254740993");
  CHECK(value->at("m").dump() == "466607.74");
}

TEST_CASE("broken JSON is reported at the place where it breaks") {
  CHECK(findings_in("{\n  \"id\": \"a\",\n  \"title\" \"b\"\n}") ==
        "x.json:3:11: error: not valid JSON: unexpected string literal; expected ':' "
        "[json-syntax]\n");
}

TEST_CASE("truncated JSON is reported at the end of the file") {
  CHECK(findings_in("{\n  \"id\": \"a\",\n  \"partners\": [") ==
        "x.json:3:16: error: not valid JSON: unexpected end of input; expected '[', '{', or a "
        "literal "
        "[json-syntax]\n");
}

TEST_CASE("text after the document is reported") {
  CHECK(findings_in("{} {}") ==
        "x.json:1:4: error: not valid JSON: unexpected '{'; expected end of input [json-syntax]\n");
}

TEST_CASE("bytes that are not UTF-8 are reported at their place") {
  CHECK(findings_in("{\"name\": \"caf\xE9\"}") ==
        "x.json:1:14: error: the byte 0xE9 is not valid UTF-8 [text-encoding]\n    save the file "
        "as UTF-8\n");
}

TEST_CASE("a key given twice is reported, where JSON libraries keep the last") {
  CHECK(findings_in(R"({"a": {"id": 1, "id": 2}})") ==
        "x.json:1:14: error: the key \"id\" stands twice in one object [json-duplicate-key] (at "
        "/a/id)\n"
        "    keep one of the two\n");
}

TEST_CASE("numbers that a double would change are refused") {
  CHECK(findings_in("[18446744073709551616]") ==
        "x.json:1:2: error: the number \"18446744073709551616\" cannot be kept exactly "
        "[json-number] (at /0)\n"
        "    use an integer of at most 18 digits or a decimal of at most 15\n");
  CHECK(findings_in("[0.1234567890123456]").starts_with("x.json:1:2: error: the number"));
  CHECK(findings_in("[0.00012345, 1442542.36, 6561000, 18446744073709551615]").empty());
}

TEST_CASE("deep nesting and long texts stop early") {
  CHECK(findings_in("[[[[]]]]", {.depth = 3}) ==
        "x.json:1:4: error: more than 3 arrays and objects inside each other [json-depth] (at "
        "/0/0/0)\n"
        "    no record needs that; is the file damaged?\n");
  CHECK(findings_in(std::string(100000, '[')).find("json-depth") != std::string::npos);
  CHECK(findings_in(R"({"name": ")" + std::string(1000000, 'x') + "\"}") ==
        "x.json:1:10: error: a text of 1000000 bytes, at most 10000 are taken: "
        "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" [text-too-long] (at /name)\n"
        "    shorten it, or give a reference to where the whole text stands\n");
}

TEST_CASE("all problems of one document are reported in one run") {
  const std::string found = findings_in(R"({"a": 1, "a": 2, "b": 1e999999999999999999, "b": 0})");
  CHECK(found.find("\"a\" stands twice") != std::string::npos);
}

TEST_CASE("a pointer leads to the line and column of its value or key") {
  constexpr std::string_view text =
      "{\n  \"id\": \"tex4im\",\n  \"partners\": [\n    {\"country\": \"IT\"},\n"
      "    {\"a/b\": {\"x\": [1, 2]}, \"country\": \"UKK\"}\n  ]\n}\n";
  CHECK(place(text, "/partners/1/country") == position{"x.json", 5, 39});
  CHECK(place(text, "/partners/1/country", part::key) == position{"x.json", 5, 28});
  CHECK(place(text, "/partners/1/a~1b/x/1") == position{"x.json", 5, 23});
  CHECK(place(text, "") == position{"x.json", 1, 1});
}

TEST_CASE("a pointer that leads nowhere gives the nearest place above") {
  CHECK(place(R"({"a": {"b": 1}})", "/a/c/d") == position{"x.json", 1, 7});
}

TEST_CASE("keys are compared unescaped") {
  CHECK(place(R"({"\u0061": 1, "b": 2})", "/a") == position{"x.json", 1, 12});
}

TEST_CASE("lines of an NDJSON file count from where the record stands") {
  CHECK(locate({.file = "x.ndjson", .text = R"({"id": "a"})", .first_line = 42}, "/id") ==
        position{"x.ndjson", 42, 8});
}
