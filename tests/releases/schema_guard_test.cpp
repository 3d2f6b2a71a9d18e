#include "releases/schema_guard.h"

#include <doctest/doctest.h>

namespace escp::releases {

namespace {

using nlohmann::json;

json schema() {
  return json::parse(R"({"type":"object","required":["id"],"properties":{
    "id":{"type":"string"},
    "kind":{"enum":["a","b"]},
    "size":{"type":["integer","null"],"minimum":0},
    "names":{"type":"array","items":{"type":"string","maxLength":300}}},
    "additionalProperties":true})");
}

using texts = std::vector<std::string>;

texts after_setting(const char* pointer, const json& value) {
  json after = schema();
  after[json::json_pointer(pointer)] = value;
  return breaking_changes(schema(), after);
}

}  // namespace

TEST_CASE("what adds to a schema or loosens it breaks nobody") {
  CHECK(breaking_changes(schema(), schema()).empty());
  CHECK(after_setting("/properties/more", {{"type", "string"}}).empty());
  CHECK(after_setting("/properties/kind/enum", {"a", "b", "c"}).empty());
  CHECK(after_setting("/properties/size/minimum", -1).empty());
  CHECK(after_setting("/properties/names/items/maxLength", 400).empty());
  CHECK(after_setting("/required", json::array()).empty());
  CHECK(after_setting("/description", "in other words").empty());
}

TEST_CASE("what removes, renames or tightens is named with its place") {
  json renamed = schema();
  renamed["properties"]["sort"] = renamed["properties"]["kind"];
  renamed["properties"].erase("kind");
  CHECK(breaking_changes(schema(), renamed) == texts{"/properties/kind is gone"});
  CHECK(after_setting("/properties/kind/enum", {"a"}) ==
        texts{"/properties/kind allows no enum \"b\" any more"});
  CHECK(after_setting("/properties/size/type", "integer") ==
        texts{"/properties/size allows no type \"null\" any more"});
  CHECK(after_setting("/properties/size/minimum", 1) ==
        texts{"/properties/size has a tighter \"minimum\""});
  CHECK(after_setting("/properties/names/items/maxLength", 200) ==
        texts{"/properties/names/items has a tighter \"maxLength\""});
  CHECK(after_setting("/properties/names/items/pattern", "^a") ==
        texts{"/properties/names/items has another \"pattern\""});
  CHECK(after_setting("/required", {"id", "kind"}) == texts{"the whole requires \"kind\" now"});
  CHECK(after_setting("/additionalProperties", false) ==
        texts{"the whole allows no further fields any more"});
}

TEST_CASE("a breaking change is refused, and passes as a new major version beside the old one") {
  const schema_files before{{"schema/v1/things.schema.json", schema()}};
  json broken = schema();
  broken["properties"].erase("size");
  const auto refused = guard_schemas(before, {{"schema/v1/things.schema.json", broken}});
  REQUIRE(refused.size() == 1);
  CHECK(refused[0].guard == "schema");
  CHECK(refused[0].about == "schema/v1/things.schema.json");
  CHECK(refused[0].message ==
        "schema/v1/things.schema.json breaks who reads by the last release: /properties/size is "
        "gone; a breaking change needs a new major version beside this one");
  CHECK(guard_schemas(before, {{"schema/v1/things.schema.json", schema()},
                               {"schema/v2/things.schema.json", broken}})
            .empty());
  CHECK(guard_schemas(before, {{"schema/v2/things.schema.json", broken}}).size() == 1);
}

}  // namespace escp::releases
