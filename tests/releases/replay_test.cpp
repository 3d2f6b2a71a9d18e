#include "releases/replay.h"

#include <doctest/doctest.h>

namespace escp::releases {

namespace {

using nlohmann::json;

const record_set release{{{"things", "a"}, json::parse(R"({"id":"a","place":{"lat":1},"n":1})")}};

std::string refusal_of(const change& one) {
  const auto made = replay(release, std::span(&one, 1));
  REQUIRE_FALSE(made);
  return made.error().message;
}

}  // namespace

TEST_CASE("a change is made where its field is, deep in the record too") {
  const change one{operation::modify, {"things", "a"}, "/place/lat", 1u, 2u};
  const auto made = replay(release, std::span(&one, 1));
  REQUIRE(made);
  CHECK(made->at({"things", "a"}).dump() == R"({"id":"a","n":1,"place":{"lat":2}})");
}

TEST_CASE("a delta of another release is refused with what it expects and what is there") {
  CHECK(refusal_of({operation::modify, {"things", "a"}, "/n", 5u, 6u}) ==
        "things/a/n: the delta expects 5, and there is 1; it is not a delta of this "
        "release");
  CHECK(refusal_of({operation::modify, {"things", "a"}, "/city", "Porto", "Braga"}) ==
        "things/a/city: the delta expects \"Porto\", and there is nothing; it is not a "
        "delta of this release");
}

TEST_CASE("a record that is missing, or there already, is refused") {
  CHECK(refusal_of({operation::remove, {"things", "z"}, "", json{{"id", "z"}}, std::nullopt}) ==
        "things/z: the delta expects {\"id\":\"z\"}, and there is nothing; it is not "
        "a delta of this release");
  CHECK(refusal_of({operation::add, {"things", "a"}, "", std::nullopt, json{{"id", "a"}}})
            .starts_with("things/a: the delta expects nothing, and there is "));
  CHECK(refusal_of({operation::rename, {"things", "z"}, "/id", "z", "y"})
            .starts_with("things/z/id: "));
}

TEST_CASE("a way through something that is no object is refused") {
  CHECK(refusal_of({operation::modify, {"things", "a"}, "/n/deep", std::nullopt, 1u})
            .starts_with("things/a/n/deep: "));
}

}  // namespace escp::releases
