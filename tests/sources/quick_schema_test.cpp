#include "sources/quick_schema.h"

#include <doctest/doctest.h>

#include "tests/sources/real_schemas.h"
#include "tests/support/documents.h"
#include "tests/support/mutations.h"

using namespace escp;
using namespace escp::sources;

namespace {

bool is_certain(model::kind kind, const std::string& text) {
  json_tree tree;
  return tree.read(text) && schemas().is_certainly_valid(kind, tree.root());
}

std::string explained(model::kind kind, const std::string& text) {
  findings found;
  const json_source source{.file = "x.json", .text = text};
  const auto value = parse_json(source, found);
  if (value) schemas().check(kind, *value, source, found);
  return tests::text_of(found);
}

/// A schema of this text alone.
bool is_certain_by(const std::string& schema, const std::string& text) {
  const quick_schema quick({{"x.json", nlohmann::json::parse(schema)}}, "x.json");
  json_tree tree;
  REQUIRE(tree.read(text));
  return quick.is_certainly_valid(tree.root());
}

}  // namespace

TEST_CASE("every record of the catalogue is certainly valid, but programmes with their lookahead") {
  for (const model::document& one : tests::real_documents()) {
    if (one.kind == model::kind::programmes) continue;
    CAPTURE(one.file);
    CHECK(is_certain(one.kind, std::string(one.own_text)));
  }
}

TEST_CASE("of what the validator refuses nothing is certainly valid") {
  tests::mutations mutate;
  std::size_t certain = 0;
  std::size_t refused = 0;
  for (const model::document& one : tests::real_documents()) {
    for (int round = 0; round < 10; ++round) {
      const std::string text = mutate.of(one.own_text);
      const std::string found = explained(one.kind, text);
      refused += found.empty() ? 0 : 1;
      if (!is_certain(one.kind, text)) continue;
      ++certain;
      CAPTURE(text);
      CHECK(found == "");
    }
  }
  CHECK(certain > 300);
  CHECK(refused > 3000);
}

TEST_CASE("each keyword is asked for at its edges") {
  CHECK(is_certain_by(R"({"type": "string", "minLength": 2, "maxLength": 2})", R"("éé")"));
  CHECK(!is_certain_by(R"({"type": "string", "minLength": 2})", R"("é")"));
  CHECK(!is_certain_by(R"({"type": "string", "maxLength": 1})", R"("éé")"));
  CHECK(is_certain_by(R"({"enum": ["a", "b"]})", R"("b")"));
  CHECK(!is_certain_by(R"({"enum": ["a", "b"]})", R"("c")"));
  CHECK(!is_certain_by(R"({"enum": ["1"]})", "1"));
  CHECK(!is_certain_by(R"({"enum": [1]})", R"("1")"));
  CHECK(is_certain_by(R"({"enum": ["a", true]})", "true"));
  CHECK(!is_certain_by(R"({"enum": ["a", true]})", "false"));
  CHECK(is_certain_by(R"({"type": "integer", "minimum": 1, "maximum": 3})", "3"));
  CHECK(!is_certain_by(R"({"type": "integer", "minimum": 1})", "0"));
  CHECK(!is_certain_by(R"({"type": "integer"})", "1.5"));
  CHECK(!is_certain_by(R"({"type": "array", "minItems": 1})", "[]"));
  CHECK(!is_certain_by(R"({"type": "array", "maxItems": 1})", "[1, 2]"));
  CHECK(!is_certain_by(R"({"uniqueItems": true})", R"(["a", "b", "a"])"));
  CHECK(is_certain_by(R"({"uniqueItems": true})", R"(["a", "b"])"));
  CHECK(!is_certain_by(R"({"items": {"type": "string"}})", R"(["a", 1])"));
  CHECK(!is_certain_by(R"({"properties": {"a": {}}, "required": ["a"]})", "{}"));
  CHECK(is_certain_by(R"({"required": ["a"]})", R"({"a": 1})"));
  CHECK(!is_certain_by(R"({"required": ["a"]})", R"({"b": 1})"));
  CHECK(!is_certain_by(R"({"required": ["a"], "additionalProperties": false})", R"({"a": 1})"));
  CHECK(
      !is_certain_by(R"({"properties": {"a": {}}, "additionalProperties": false})", R"({"b": 1})"));
  CHECK(!is_certain_by(R"({"additionalProperties": {"type": "string"}})", R"({"b": 1})"));
  CHECK(!is_certain_by(R"({"propertyNames": {"pattern": "^/.+$"}})", R"({"b": 1})"));
  CHECK(!is_certain_by(R"({"maxProperties": 0})", R"({"b": 1})"));
  CHECK(!is_certain_by(R"({"allOf": [{}, {"type": "string"}]})", "1"));
  CHECK(is_certain_by(R"({"anyOf": [{"type": "object"}, {"type": "string"}]})", R"("a")"));
  CHECK(!is_certain_by(R"({"anyOf": [{"type": "object"}, {"type": "string"}]})", "1"));
  CHECK(is_certain_by(R"({"$ref": "#/definitions/a", "definitions": {"a": {"type": "null"}}})",
                      "null"));
}

TEST_CASE("a keyword that is not known makes nothing certain") {
  CHECK(!is_certain_by(R"({"not": {}})", "1"));
  CHECK(!is_certain_by(R"({"properties": {"a": {"if": {}}}})", R"({"a": 1})"));
  CHECK(is_certain_by(R"({"properties": {"a": {"if": {}}}})", R"({"b": 1})"));
  CHECK(!is_certain_by(R"({"$ref": "nowhere.json"})", "1"));
  CHECK(!is_certain_by(R"j({"pattern": "^(?!a)"})j", R"("b")"));
}

TEST_CASE("a schema that contains itself is followed as deep as the value goes") {
  const char* tree = R"({"type": "array", "items": {"$ref": "#"}})";
  CHECK(is_certain_by(tree, "[[], [[]]]"));
  CHECK(!is_certain_by(tree, "[[], [[1]]]"));
}
