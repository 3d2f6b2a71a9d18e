#include "releases/erasures.h"

#include <doctest/doctest.h>

#include "releases/history.h"
#include "tests/releases/small_store.h"

namespace escp::releases {

namespace {

constexpr const char* organisations =
    "{\"id\":\"gone\",\"name\":\"Synthetic person\"}\n{\"id\":\"stays\",\"phone\":\"123\"}\n";
constexpr const char* partnerships =
    "{\"id\":\"one\",\"lead\":\"gone\",\"partners\":[{\"organisation\":\"gone\"},{\"organisation\":"
    "\"stays\"}]}\n";
constexpr const char* outcomes =
    "{\"id\":\"x\",\"subject\":\"gone\",\"subject_kind\":\"organisations\"}\n";

release_store store_with_person() {
  release_store store;
  for (const char* version : {"2026.11.19", "2026.11.20"})
    add_small_release(store, version,
                      {{"organisations.ndjson", organisations},
                       {"partnerships.ndjson", partnerships},
                       {"outcomes.ndjson", outcomes},
                       {"organisations.csv", version},
                       {"LICENSE.txt", "cc"}});
  return store;
}

const std::vector<erasure> all{{{"organisations", "gone"}, "", {}},
                               {{"organisations", "stays"}, "/phone", {}}};

}  // namespace

TEST_CASE("the erased leaves every release, with what refers to it and every other format") {
  release_store store = store_with_person();
  CHECK(*erase(store, all) == 2);
  for (const stored_release& one : store.releases) {
    CHECK(*store.bytes(one, "organisations.ndjson") == "{\"id\":\"stays\"}\n");
    CHECK(*store.bytes(one, "partnerships.ndjson") ==
          "{\"id\":\"one\",\"partners\":[{\"organisation\":\"stays\"}]}\n");
    CHECK(*store.bytes(one, "outcomes.ndjson") == "");
    CHECK(store.bytes(one, "organisations.csv") == nullptr);
    CHECK(store.bytes(one, "LICENSE.txt") != nullptr);
    CHECK(one.content == content_hash(one.files));
    CHECK_FALSE(one.is_whole);
  }
  for (const output_file& file : store_files(store)) {
    CAPTURE(file.path);
    CHECK(file.bytes.find("gone") == std::string::npos);
    CHECK(file.bytes.find("123") == std::string::npos);
  }
  CHECK(*erase(store, all) == 0);
}

TEST_CASE("no delta holds the erased") {
  release_store store = store_with_person();
  add_small_release(store, "2026.11.21", {{"organisations.ndjson", "{\"id\":\"stays\"}\n"}});
  CHECK(make_history(store, {})->steps.back().changes.changes.size() > 0);
  REQUIRE(erase(store, all));
  for (const change& one : make_history(store, {})->steps.back().changes.changes) {
    CHECK(one.record.id != "gone");
    CHECK(one.field != "/phone");
  }
}

TEST_CASE("data that still have the erased are an error at the entry") {
  const record_set records{{{"organisations", "stays"}, {{"id", "stays"}, {"phone", "123"}}}};
  findings found;
  check_erased(records, all, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "organisations/stays/phone is to be erased, and the data have it");
}

TEST_CASE("an entry that names no record is a finding with its place") {
  findings found;
  const auto read = read_settings("data/erasures.toml",
                                  "[[erasure]]\nrecord = \"gone\"\nasked = 2026-11-20\nreason = "
                                  "\"Asked for.\"\n",
                                  found);
  CHECK(read_erasures(*read, found).empty());
  REQUIRE(found.size() == 1);
  CHECK(to_text(found[0]) ==
        "data/erasures.toml:2:10: error: a record is named as \"organisations/citeve\" "
        "[erasure-form] (at /erasure/0/record)");
}

}  // namespace escp::releases
