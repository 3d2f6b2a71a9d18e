#include <doctest/doctest.h>

#include "releases/delta_csv.h"
#include "releases/delta_json.h"

namespace escp::releases {

namespace {

using nlohmann::json;

const delta sample{
    "2026.11.20",
    "2026.11.21",
    {{operation::add, {"things", "new"}, "", std::nullopt, json{{"id", "new"}}},
     {operation::modify, {"things", "a"}, "/name", "A, \"B\"", "Α\nБ 🧵"},
     {operation::modify, {"things", "a"}, "/n", 9007199254740993u, nullptr, reason::correction},
     {operation::modify, {"things", "a"}, "/city", "=1+1", std::nullopt, reason::processing}}};

constexpr std::string_view sample_json = R"({"from":"2026.11.20",
"to":"2026.11.21",
"count":4,
"changes":[
{"op":"add","kind":"things","id":"new","field":"","new":{"id":"new"},"reason":"source"},
{"op":"modify","kind":"things","id":"a","field":"/name","old":"A, \"B\"","new":"Α\nБ 🧵","reason":"source"},
{"op":"modify","kind":"things","id":"a","field":"/n","old":9007199254740993,"new":null,"reason":"correction"},
{"op":"modify","kind":"things","id":"a","field":"/city","old":"=1+1","reason":"processing"}
]}
)";

template <class read>
std::string refusal(const read& got) {
  REQUIRE_FALSE(got);
  return got.error().message;
}

}  // namespace

TEST_CASE("a delta as JSON has one change a line, and reads back") {
  CHECK(to_json(sample) == sample_json);
  const auto back = read_json(sample_json);
  REQUIRE(back);
  CHECK(*back == sample);
}

TEST_CASE("a delta as NDJSON reads back, without the versions") {
  const auto back = read_ndjson(to_ndjson(sample));
  REQUIRE(back);
  CHECK(back->changes == sample.changes);
}

TEST_CASE("a delta as CSV has JSON in its old and new cells, and reads back") {
  const std::string csv = to_csv(sample);
  CHECK(csv ==
        "op,kind,id,field,old,new,reason\r\n"
        "add,things,new,,,\"{\"\"id\"\":\"\"new\"\"}\",source\r\n"
        "modify,things,a,/name,\"\"\"A, \\\"\"B\\\"\"\"\"\",\"\"\"Α\\nБ 🧵\"\"\",source\r\n"
        "modify,things,a,/n,9007199254740993,null,correction\r\n"
        "modify,things,a,/city,\"\"\"=1+1\"\"\",,processing\r\n");
  const auto back = read_csv(csv);
  REQUIRE(back);
  CHECK(back->changes == sample.changes);
}

TEST_CASE("an empty delta is a file too") {
  const delta none{"1", "2", {}};
  CHECK(to_json(none) == "{\"from\":\"1\",\n\"to\":\"2\",\n\"count\":0,\n\"changes\":[\n]}\n");
  CHECK(to_ndjson(none).empty());
  CHECK(read_json(to_json(none))->changes.empty());
  CHECK(read_csv(to_csv(none))->changes.empty());
}

TEST_CASE("what is no delta is refused with its place") {
  CHECK(refusal(read_json("{")) == "a delta must be JSON, and this is not");
  CHECK(refusal(read_json("[]")) == "a delta must be an object with a list \"changes\"");
  CHECK(
      refusal(read_json(
          R"({"from":"1","to":"2","changes":[{"op":"ad","kind":"k","id":"i","field":"","reason":"source"}]})")) ==
      "change 1: unknown operation \"ad\"");
  CHECK(refusal(read_ndjson("\n{}\n")) == "line 2: \"op\" must be a text");
  CHECK(refusal(read_csv("op,kind\r\n")) ==
        "the first line must be op,kind,id,field,old,new,reason");
  CHECK(refusal(read_csv("op,kind,id,field,old,new,reason\r\nadd,k,i,,,{,source\r\n")) ==
        "row 2: \"{\" is no JSON");
  CHECK(refusal(read_csv("op,kind,id,field,old,new,reason\r\nadd,k\r\n")) ==
        "row 2: 2 cells, where 7 are expected");
  CHECK(refusal(read_csv("op,kind,id,field,old,new,reason\r\nadd,\"k"))
            .starts_with("line 2 is no CSV"));
}

}  // namespace escp::releases
