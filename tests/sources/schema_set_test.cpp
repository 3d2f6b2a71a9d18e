#include "sources/schema_set.h"

#include <doctest/doctest.h>

#include "tests/sources/real_schemas.h"
#include "tests/support/documents.h"

using namespace escp;
using namespace escp::sources;

namespace {

std::string found_in(model::kind kind, const std::string& text) {
  const json_source source{.file = "data/x.json", .text = text};
  findings found;
  const auto value = parse_json(source, found);
  REQUIRE(value);
  schemas().check(kind, *value, source, found);
  sort_by_place(found);
  return tests::text_of(found);
}

}  // namespace

TEST_CASE("a record in the form of its schema has no findings") {
  CHECK(found_in(model::kind::organisations,
                 R"({"id": "ntt", "name": "NTT", "sources": [{"source": "s1"}]})")
            .empty());
}

TEST_CASE("a misspelt field is reported at its key with what was probably meant") {
  CHECK(found_in(model::kind::organisations,
                 "{\"id\": \"ntt\", \"name\": \"NTT\",\n \"contry\": \"IT\", \"sources\": "
                 "[{\"source\": \"s1\"}]}") ==
        "data/x.json:2:2: error: unknown field \"contry\", did you mean \"country\"? "
        "[schema-unknown-field] (at /contry)\n"
        "    the fields of each kind are listed in data/schemas/\n");
}

TEST_CASE("a field with a reserved-looking name is unknown like any other") {
  for (const char* name : {"__proto__", "constructor", "$ref", "toString"}) {
    const std::string found =
        found_in(model::kind::organisations, std::string(R"({"id": "ntt", "name": "NTT", ")") +
                                                 name + R"(": {}, "sources": [{"source": "s1"}]})");
    CAPTURE(found);
    CHECK(found.find(std::string("unknown field \"") + name + "\" [schema-unknown-field]") !=
          std::string::npos);
  }
}

TEST_CASE("a text where a list is due is reported with the record, the field and both types") {
  const std::string found = found_in(
      model::kind::partnerships,
      R"({"id": "tex4im", "acronym": "TEX4IM", "programme": "escp-s3", "themes": "textile-innovation",
 "partners": [], "sources": [{"source": "s1"}]})");
  CAPTURE(found);
  CHECK(
      found.starts_with("data/x.json:1:73: error: expected a list, found a text: "
                        "\"textile-innovation\" [schema-type] "
                        "(at /themes)\n"));
}

TEST_CASE("a record without an id is reported") {
  CHECK(found_in(model::kind::organisations, R"({"name": "NTT", "sources": [{"source": "s1"}]})")
            .starts_with("data/x.json:1:1: error: the field \"id\" is missing [schema-missing]\n"));
}

TEST_CASE("an id that could leave its folder is refused") {
  for (const char* id : {"../etc/passwd", "a/b", "..", "a\\\\b", "A", "", "-a", "a b", "ä"}) {
    const std::string found = found_in(
        model::kind::organisations,
        std::string(R"({"id": ")") + id + R"(", "name": "NTT", "sources": [{"source": "s1"}]})");
    CAPTURE(id);
    CHECK(found.find("(at /id)") != std::string::npos);
  }
}

TEST_CASE("an unknown value is reported with the near miss and the list") {
  const std::string found = found_in(model::kind::organisations,
                                     R"({"id": "ntt", "name": "NTT", "type": "cluster-organization",
 "sources": [{"source": "s1"}]})");
  CHECK(found.find("unknown value \"cluster-organization\", did you mean \"cluster-organisation\"? "
                   "[schema-value] (at "
                   "/type)") != std::string::npos);
  CHECK(found.find("one of: ") != std::string::npos);
}

TEST_CASE("everything that is wrong with a record is reported in one run") {
  const std::string found = found_in(
      model::kind::organisations, R"({"id": 7, "nam": "NTT", "country": "Italy", "sources": []})");
  CHECK(found.find("(at /id)") != std::string::npos);
  CHECK(found.find("unknown field \"nam\"") != std::string::npos);
  CHECK(found.find("\"name\" is missing") != std::string::npos);
  CHECK(found.find("\"Italy\" does not have the form expected here [schema-form] (at /country)") !=
        std::string::npos);
  CHECK(found.find("(at /sources)") != std::string::npos);
}

TEST_CASE("a place inside a list is named with its index") {
  const std::string found = found_in(
      model::kind::partnerships,
      R"({"id": "x", "acronym": "X", "programme": "p", "partners": [{"organisation": "a", "role": "partner"},
 {"organisation": "b", "role": "boss"}], "sources": [{"source": "s1"}]})");
  CHECK(found.find("data/x.json:2:32: error: unknown value \"boss\"") != std::string::npos);
  CHECK(found.find("(at /partners/1/role)") != std::string::npos);
}

TEST_CASE(
    "a missing schema, one that is not JSON and one that is not a schema are failures that say "
    "so") {
  const auto failure_with = [](std::map<std::string, std::string> files) {
    const memory_reader memory(std::move(files));
    const auto read = schema_set::read(memory, "s");
    REQUIRE(!read);
    return read.error().message;
  };
  CHECK(failure_with({}) == "the schemas: cannot read s/common.schema.json: no such file");
  CHECK(failure_with({{"s/common.schema.json", "{"}}) ==
        "the schemas: s/common.schema.json:1:2: error: not valid JSON: unexpected end of input; "
        "expected string "
        "literal [json-syntax]");
}
