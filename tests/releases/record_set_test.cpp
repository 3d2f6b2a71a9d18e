#include "releases/record_set.h"

#include <doctest/doctest.h>

namespace escp::releases {

namespace {

using file_map = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("a release is read from its NDJSON files, and from nothing else in its folder") {
  const memory_reader files(
      file_map{{"data/things.ndjson", "{\"id\":\"a\",\"n\":1}\n{\"id\":\"b\"}\n"},
               {"data/others.ndjson", "{\"id\":\"a\"}\n"},
               {"data/things.csv", "id\r\n"},
               {"data/v/1/things.ndjson", "{\"id\":\"old\"}\n"}});
  findings found;
  const auto records = read_records(files, "data", found);
  REQUIRE(records);
  CHECK(found.empty());
  CHECK(*records == record_set{{{"others", "a"}, {{"id", "a"}}},
                               {{"things", "a"}, {{"id", "a"}, {"n", 1u}}},
                               {{"things", "b"}, {{"id", "b"}}}});
}

TEST_CASE(
    "broken lines, records without an id and ids that come twice are findings with their line") {
  const memory_reader files(file_map{
      {"data/things.ndjson", "{\"id\":\"a\"}\n{\"id\":\n{\"n\":1}\n{\"id\":\"a\"}\n[]\n"}});
  findings found;
  REQUIRE(read_records(files, "data", found));
  REQUIRE(found.size() == 4);
  CHECK(found[0].where.line == 2);
  CHECK(to_text(found[1]).starts_with(
      "data/things.ndjson:3:1: error: a record without an id [record-without-id]"));
  CHECK(to_text(found[2]).starts_with(
      "data/things.ndjson:4:1: error: \"a\" stands here for the second time [record-twice]"));
  CHECK(found[3].where.line == 5);
}

TEST_CASE("a folder that is no release is a failure that says what to name") {
  findings found;
  const auto records = read_records(memory_reader(file_map{{"x/readme.txt", ""}}), "x", found);
  REQUIRE_FALSE(records);
  CHECK(records.error().message ==
        "x is no release: it holds no NDJSON file; name the folder data/ of a site");
}

}  // namespace escp::releases
