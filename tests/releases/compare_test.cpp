#include "releases/compare.h"

#include <doctest/doctest.h>

namespace escp::releases {

namespace {

using nlohmann::json;

record_set one_record(const char* text, const std::string& id = "a") {
  return {{{"things", id}, json::parse(text)}};
}

change modified(const char* field, std::optional<json> before, std::optional<json> after) {
  return {operation::modify, {"things", "a"}, field, std::move(before), std::move(after)};
}

}  // namespace

TEST_CASE("two equal releases have an empty delta, whatever the order of their keys") {
  const record_set before = one_record(R"({"id":"a","name":"A","year":2018})");
  const record_set after = one_record(R"({"year":2018,"name":"A","id":"a"})");
  CHECK(compare(before, after).empty());
}

TEST_CASE("a changed field is one change with the old and the new value") {
  CHECK(compare(one_record(R"({"id":"a","name":"A","year":2018})"),
                one_record(R"({"id":"a","name":"B","year":2018})")) ==
        std::vector<change>{modified("/name", "A", "B")});
}

TEST_CASE("a field that came has no old value, one that went no new one") {
  CHECK(
      compare(one_record(R"({"id":"a","city":"Porto"})"), one_record(R"({"id":"a","web":"x"})")) ==
      std::vector<change>{modified("/city", "Porto", std::nullopt),
                          modified("/web", std::nullopt, "x")});
}

TEST_CASE("objects are taken apart into fields, and a list is one value") {
  CHECK(compare(one_record(R"({"place":{"lat":1.5,"lon":2.5},"tags":["x"]})"),
                one_record(R"({"place":{"lat":1.5,"lon":3.5},"tags":["x","y"]})")) ==
        std::vector<change>{modified("/place/lon", 2.5, 3.5),
                            modified("/tags", json{"x"}, json{"x", "y"})});
}

TEST_CASE("a key with a slash or a tilde is escaped in the pointer") {
  CHECK(compare(one_record(R"({"a/b~c":1})"), one_record(R"({"a/b~c":2})")) ==
        std::vector<change>{modified("/a~1b~0c", 1u, 2u)});
}

TEST_CASE("an object that becomes a text, and null, are values like any other") {
  CHECK(compare(one_record(R"({"x":{"y":1},"z":1})"), one_record(R"({"x":"y","z":null})")) ==
        std::vector<change>{modified("/x", json{{"y", 1u}}, "y"), modified("/z", 1u, nullptr)});
}

TEST_CASE("1 and 1.0 are two values, because their text is published") {
  CHECK(compare(one_record(R"({"x":1})"), one_record(R"({"x":1.0})")).size() == 1);
}

TEST_CASE("records that came and went are whole, in the order of their keys") {
  const record_set before = one_record(R"({"id":"b"})", "b");
  const record_set after = one_record(R"({"id":"c"})", "c");
  CHECK(
      compare(before, after) ==
      std::vector<change>{{operation::remove, {"things", "b"}, "", json{{"id", "b"}}, std::nullopt},
                          {operation::add, {"things", "c"}, "", std::nullopt, json{{"id", "c"}}}});
}

TEST_CASE("a renamed record is one change and keeps its other fields") {
  const record_set before = one_record(R"({"id":"b","name":"B"})", "b");
  const record_set after = one_record(R"({"id":"c","name":"B"})", "c");
  CHECK(compare(before, after, {{{"things", "b"}, {"things", "c"}}}) ==
        std::vector<change>{{operation::rename, {"things", "b"}, "/id", "b", "c"}});
}

TEST_CASE("a renamed record that also changed has the change under its new id") {
  const record_set before = one_record(R"({"id":"b","name":"B"})", "b");
  const record_set after = one_record(R"({"id":"c","name":"C"})", "c");
  CHECK(compare(before, after, {{{"things", "b"}, {"things", "c"}}}) ==
        std::vector<change>{{operation::rename, {"things", "b"}, "/id", "b", "c"},
                            {operation::modify, {"things", "c"}, "/name", "B", "C"}});
}

TEST_CASE("a renaming that did not happen between the two releases is passed over") {
  const record_set same = one_record(R"({"id":"c"})", "c");
  CHECK(compare(same, same, {{{"things", "b"}, {"things", "c"}}}).empty());
  const record_set both{{{"things", "b"}, json::object()}, {{"things", "c"}, json::object()}};
  CHECK(compare(both, both, {{{"things", "b"}, {"things", "c"}}}).empty());
}

}  // namespace escp::releases
