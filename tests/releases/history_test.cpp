#include "releases/history.h"

#include <doctest/doctest.h>

#include "releases/publication.h"
#include "tests/releases/small_store.h"

namespace escp::releases {

namespace {

release_store three_releases() {
  release_store store;
  add_small_release(store, "2026.10.01",
                    {{"events.ndjson", "{\"id\":\"a\",\"name\":\"A\"}\n{\"id\":\"b\"}\n"}});
  add_small_release(
      store, "2026.11.18",
      {{"events.ndjson", "{\"id\":\"a\",\"name\":\"B\"}\n{\"id\":\"b\"}\n"},
       {"corrections.json", R"({"corrections":[{"record":"events/a","field":"/name"}]})"},
       {"outcomes.ndjson", "{\"id\":\"x\",\"overall\":\"met\"}\n"}});
  add_small_release(store, "2026.11.20",
                    {{"events.ndjson", "{\"id\":\"c\"}\n"},
                     {"outcomes.ndjson", "{\"id\":\"x\",\"overall\":\"not-met\"}\n"}});
  return store;
}

std::vector<reason> reasons_of(const delta& all) {
  std::vector<reason> reasons;
  for (const change& one : all.changes) reasons.push_back(one.reason);
  return reasons;
}

}  // namespace

TEST_CASE("each release is compared with the one before, each change with its reason") {
  const auto history = make_history(three_releases(), {});
  REQUIRE(history);
  REQUIRE(history->steps.size() == 3);
  CHECK(history->steps[0].changes.changes.empty());
  CHECK(history->steps[0].changes.from.empty());
  CHECK(history->steps[0].records == 2);
  CHECK(history->steps[1].changes.from == "2026.10.01");
  CHECK(reasons_of(history->steps[1].changes) ==
        std::vector{reason::correction, reason::processing});
  CHECK(reasons_of(history->steps[2].changes) ==
        std::vector{reason::source, reason::source, reason::source, reason::processing});
}

TEST_CASE("a window begins with the last release that is as old, or with the first there is") {
  const auto history = make_history(three_releases(), {});
  REQUIRE(history->windows.size() == 3);
  CHECK(history->windows[0].changes.from == "2026.10.01");
  CHECK(history->windows[2].changes.from == "2026.10.01");
  release_store longer = three_releases();
  add_small_release(longer, "2026.11.25", {{"events.ndjson", "{\"id\":\"c\"}\n"}});
  CHECK(make_history(longer, {})->windows[0].changes.from == "2026.11.18");
  CHECK(make_history(longer, {})->windows[1].changes.from == "2026.10.01");
}

TEST_CASE(
    "what left is remembered with release, name, reason and successor; what came back is not") {
  identifier_notes notes;
  notes.renamed[{"events", "b"}] = {"events", "c"};
  notes.removed[{"events", "a"}] = {"It was held twice.", record_key{"events", "c"}};
  const auto history = make_history(three_releases(), notes);
  REQUIRE(history->gone.size() == 2);
  CHECK(history->gone[0].key == record_key{"events", "a"});
  CHECK(history->gone[0].version == "2026.11.20");
  CHECK(history->gone[0].name == "B");
  CHECK(history->gone[0].why.reason == "It was held twice.");
  CHECK(history->gone[0].why.successor == record_key{"events", "c"});
  CHECK(history->gone[1].renamed_to == record_key{"events", "c"});
  release_store back = three_releases();
  add_small_release(back, "2026.11.21", {{"events.ndjson", "{\"id\":\"a\"}\n{\"id\":\"c\"}\n"}});
  CHECK(make_history(back, notes)->gone.size() == 1);
}

TEST_CASE("a site publishes every version as it was, the list of versions and the changes") {
  const release_store store = three_releases();
  const auto history = make_history(store, {});
  const auto files = publication_files(store, *history, {.whole = 2});
  std::vector<std::string> paths;
  for (const output_file& one : files) {
    if (!one.path.starts_with("data/changes/last-")) paths.push_back(one.path);
  }
  CHECK(paths == std::vector<std::string>{
                     "data/changes/2026.11.18.csv", "data/changes/2026.11.18.json",
                     "data/changes/2026.11.18.ndjson", "data/changes/2026.11.20.csv",
                     "data/changes/2026.11.20.json", "data/changes/2026.11.20.ndjson",
                     "data/v/2026.10.01/events.ndjson", "data/v/2026.11.18/corrections.json",
                     "data/v/2026.11.18/events.ndjson", "data/v/2026.11.18/outcomes.ndjson",
                     "data/v/2026.11.20/events.ndjson", "data/v/2026.11.20/outcomes.ndjson",
                     "data/versions.json"});
  const auto versions = nlohmann::json::parse(versions_json(*history, {}));
  CHECK(versions["last_successful"] == "2026.11.20");
  CHECK(versions["versions"][0]["version"] == "2026.11.20");
  CHECK(versions["versions"][0]["changes"]["count"] == 4);
  CHECK_FALSE(versions["versions"][2].contains("changes"));
}

TEST_CASE("without a release the list of versions says so, and a refusal is the last result") {
  CHECK(versions_json({}, {}) ==
        "{\n \"last_result\": {\n  \"result\": \"none\"\n },\n \"last_successful\": null,\n "
        "\"retention\": \"The newest 4 versions keep every file. Older ones keep their records "
        "(NDJSON), schemas, licence, attribution and checksums for as long as the catalogue is "
        "published. What must be erased is taken out of all of them.\",\n \"versions\": [],\n "
        "\"windows\": []\n}\n");
  release_history refused;
  refused.refused = refusal{"2026.11.21", {"organisations: 37 records"}};
  const auto versions = nlohmann::json::parse(versions_json(refused, {}));
  CHECK(versions["last_result"] ==
        nlohmann::json::parse(R"({"result":"refused","version":"2026.11.21",
                                  "reasons":["organisations: 37 records"]})"));
}

}  // namespace escp::releases
