#include "base/json_tree.h"

#include <doctest/doctest.h>

#include "base/json_text.h"
#include "tests/support/mutations.h"

using namespace escp;

namespace {

/// What both say of a text: nothing where the strict parser finds something to say.
std::optional<std::string> strictly(const std::string& text) {
  findings found;
  const auto value = parse_json({.file = "x.json", .text = text}, found);
  return value && found.empty() ? std::optional(value->dump()) : std::nullopt;
}

std::optional<std::string> quickly(const std::string& text) {
  json_tree tree;
  return tree.read(text) ? std::optional(tree.root().dump()) : std::nullopt;
}

}  // namespace

TEST_CASE("JSON is read and written as the strict parser has it") {
  for (const char* text :
       {"{}", "[]", "null", "true", " false ", "\"\"", "12", "-3", "1.50", "1e3", "-0.25",
        R"({"b": [1, {"c": null}], "a": "ä \" \\ \/ \n \t \u00e9 \ud83d\ude00"})",
        R"(["a long text that is read eight letters at a time", "eight\\es", "\u0001\u001f"])",
        "9007199254740993", "18446744073709551615", "-9223372036854775808", "[[[[]]]]"}) {
    CAPTURE(text);
    REQUIRE(quickly(text));
    CHECK(quickly(text) == strictly(text));
  }
}

TEST_CASE("what the strict parser refuses, or reads as something else, is not taken") {
  const std::string deep(33, '[');
  for (const std::string& text : {std::string("{"),
                                  std::string("[1,]"),
                                  std::string("{\"a\" 1}"),
                                  std::string("01"),
                                  std::string("1."),
                                  std::string("-"),
                                  std::string("1e"),
                                  std::string("\"\\x\""),
                                  std::string("\"\\ud83d\""),
                                  std::string("\"\\udc00\""),
                                  std::string("\"a\nb\""),
                                  std::string("\"\xE9\""),
                                  std::string("[1] 2"),
                                  std::string(R"({"a": 1, "a": 2})"),
                                  std::string("0.1234567890123456"),
                                  std::string("18446744073709551616"),
                                  std::string("-0"),
                                  std::string("tru"),
                                  std::string(""),
                                  std::string("\xEF\xBB\xBF{}"),
                                  deep + std::string(33, ']'),
                                  "\"" + std::string(10001, 'a') + "\""}) {
    CAPTURE(text);
    CHECK(!quickly(text));
  }
}

TEST_CASE("a key that stands twice among many is found") {
  std::string text = "{\"k0\": 0";
  for (int at = 1; at < 60; ++at) text += ", \"k" + std::to_string(at) + "\": 0";
  CHECK(quickly(text + "}"));
  CHECK(!quickly(text + ", \"k7\": 0}"));
}

TEST_CASE("text of our own is read beyond the limits for input") {
  json_tree tree;
  CHECK(tree.keep("[0.12345678901234567, \"" + std::string(20000, 'a') + "\"]"));
  CHECK(tree.root().size() == 2);
}

TEST_CASE("members are found by their names, and what is not there is the end") {
  json_tree tree;
  REQUIRE(tree.read(R"({"a": [1, "x", {"y": true}], "b": {"c": 7}})"));
  const json_view root = tree.root();
  CHECK(root.at("b").at("c").get<int>() == 7);
  CHECK(root.find("c") == root.end());
  CHECK(root.at("a").text().empty());
  CHECK(root.at("a").find("y") == root.at("a").end());
  std::string seen;
  for (const json_view& one : root.at("a")) seen += one.dump() + ";";
  CHECK(seen == "1;\"x\";{\"y\":true};");
}

TEST_CASE("of the catalogue's records and many damaged ones, the two never say different things") {
  tests::mutations mutate;
  std::size_t taken = 0;
  for (const model::document& one : tests::real_documents()) {
    const std::string whole(one.own_text);
    CHECK(quickly(whole) == strictly(whole));
    for (int round = 0; round < 20; ++round) {
      const std::string text = mutate.of(whole);
      const auto quick = quickly(text);
      if (!quick) continue;
      ++taken;
      CAPTURE(text);
      CHECK(quick == strictly(text));
    }
  }
  CHECK(taken > 500);
}
