#include "sources/imported_records.h"

#include "sources/likely_pairs.h"
#include "tests/sources/source_folder.h"

using namespace escp;
using namespace escp::sources;
using folder = tests::source_folder;
using tests::find;

namespace {

kept_row row(const std::string& place, const std::string& id, const std::string& name,
             const std::string& city, const std::string& pic = {}) {
  const auto given = pic.empty() ? std::nullopt : std::optional<std::string>(pic);
  return {place, {city, "LT", id, name, given}};
}

}  // namespace

TEST_CASE("rows become records that name their source and line; the source has its own record") {
  folder one;
  one.add_source("list", {row("line 2", "beta", "Beta", "Kaunas")});
  const auto made = one.import();
  CHECK(made.found.empty());
  CHECK(made.report.added == 1);
  const auto* beta = find(made.documents, model::kind::organisations, "beta");
  REQUIRE(beta != nullptr);
  CHECK(beta->dump() == R"({"city":"Kaunas","country":"LT","id":"beta","name":"Beta",)"
                        R"("sources":[{"section":"line 2","source":"list"}]})");
  const auto* list = find(made.documents, model::kind::sources, "list");
  REQUIRE(list != nullptr);
  CHECK(list->at("recorded") == "2026-11-20");
  CHECK(list->at("snapshot").at("rows") == 1);
  CHECK(list->at("mapping").size() == 5);
  CHECK(!list->contains("stale"));
}

TEST_CASE("records of one identifier are one: the data folder wins, the losing value stays") {
  folder one;
  one.add_source("list", {row("line 2", "other-id", "Alpha Cluster", "Kaunas", "999000001")});
  const auto made = one.import();
  CHECK(made.report.joined == 1);
  CHECK(made.report.overruled == 2);
  CHECK(find(made.documents, model::kind::organisations, "other-id") == nullptr);
  CHECK(find(made.documents, model::kind::organisations, "alpha")->dump() ==
        R"({"city":"Vilnius","country":"LT",)"
        R"("field_sources":{"/country":[{"source":"own"},{"section":"line 2","source":"list"}],)"
        R"("/identifiers/pic":[{"source":"own"},{"section":"line 2","source":"list"}]},)"
        R"("id":"alpha","identifiers":{"pic":"999000001"},)"
        R"("name":"Alpha","other_names":["Alpha Cluster"],"other_values":[)"
        R"({"field":"/city","sources":[{"section":"line 2","source":"list"}],"value":"Kaunas"},)"
        R"({"field":"/name","sources":[{"section":"line 2","source":"list"}],)"
        R"("value":"Alpha Cluster"}],"sources":[{"source":"own"}]})");
}

TEST_CASE("a source of higher precedence wins, field by field, with its provenance") {
  folder one;
  one.add_source("list", {row("line 2", "x1", "Alpha", "Kaunas", "999000001")}, "precedence = 200");
  const auto made = one.import();
  const auto* alpha = find(made.documents, model::kind::organisations, "alpha");
  CHECK(alpha->at("city") == "Kaunas");
  CHECK(alpha->at("field_sources").at("/city").dump() ==
        R"([{"section":"line 2","source":"list"}])");
  CHECK(alpha->at("other_values").dump() ==
        R"([{"field":"/city","sources":[{"source":"own"}],"value":"Vilnius"}])");
}

TEST_CASE("a value that several rows of a source say, and another overrules, is kept once") {
  folder one;
  one.add_source("list", {row("line 2", "x1", "Alpha", "Kaunas", "999000001"),
                          row("line 3", "x2", "Alpha", "Kaunas", "999000001"),
                          row("line 4", "x3", "Alpha", "Alytus", "999000001")});
  const auto made = one.import();
  CHECK(made.report.joined == 3);
  const auto* alpha = find(made.documents, model::kind::organisations, "alpha");
  CHECK(alpha->at("other_values").dump() ==
        R"([{"field":"/city","sources":[{"section":"line 2","source":"list"}],"value":"Kaunas"},)"
        R"({"field":"/city","sources":[{"section":"line 4","source":"list"}],"value":"Alytus"}])");
  CHECK(alpha->at("field_sources").at("/name").dump() ==
        R"([{"source":"own"},{"section":"line 2","source":"list"}])");
}

TEST_CASE("a decision joins what no identifier joins; one that is about nothing is said") {
  folder one;
  one.add_source("list", {row("line 2", "alfa", "Alfa", "Vilnius")});
  one.files["data/matches/list.json"] =
      R"([{"row": "alfa", "record": "alpha", "reason": "Same register entry."}])";
  CHECK(one.import().report.joined == 1);
  one.files["data/matches/list.json"] =
      R"([{"row": "alfa", "record": "alpa", "reason": "A slip."}])";
  CHECK(
      one.import().found.starts_with("data/matches/list.json: error: the record \"alpa\" does "
                                     "not exist [match-unknown]"));
  one.files["data/matches/list.json"] =
      R"([{"row": "alfaa", "record": "alpha", "reason": "The row has another id now."}])";
  CHECK(one.import().found ==
        "data/matches/list.json: warning: no row of list makes the id \"alfaa\" [match-unused]\n"
        "    correct the decision, or take it out\n");
}

TEST_CASE("a decision parts what shares an identifier") {
  folder one;
  one.add_source("list", {row("line 2", "beta", "Beta", "Kaunas", "999000001")});
  CHECK(one.import().report.joined == 1);
  one.files["data/matches/list.json"] =
      R"([{"row": "beta", "record": null, "reason": "The register has a slip."}])";
  const auto made = one.import();
  CHECK(made.report.joined == 0);
  CHECK(find(made.documents, model::kind::organisations, "beta") != nullptr);
}

TEST_CASE("equal names are never joined silently; they are listed with a score and reasons") {
  folder one;
  one.add_source("list", {row("line 2", "alpha-lt", "Alpha", "Vilnius")});
  const auto made = one.import();
  CHECK(made.report.joined == 0);
  const auto pairs = likely_pairs(made.documents, made.decisions, 0.6);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs.front().left == "alpha-lt");
  CHECK(pairs.front().right == "alpha");
  CHECK(pairs.front().score == doctest::Approx(1.0));
  CHECK(pairs.front().reasons == std::vector<std::string>{"names share 100 % of their words",
                                                          "same country LT", "same city vilnius"});
  one.files["data/matches/list.json"] =
      R"([{"row": "alpha-lt", "record": null, "reason": "Another body of that name."}])";
  const auto decided = one.import();
  CHECK(likely_pairs(decided.documents, decided.decisions, 0.6).empty());
}

TEST_CASE("the same id without a decision, or twice in a source, leaves the row out") {
  folder one;
  one.add_source(
      "list", {row("line 2", "alpha", "Alpha", "Kaunas"), row("line 3", "beta", "Beta", "Kaunas"),
               row("line 4", "beta", "Beta 2", "Kaunas")});
  const auto made = one.import();
  CHECK(made.report.added == 1);
  CHECK(made.found.find("warning: the row \"line 2\" makes the id \"alpha\" of "
                        "data/organisations/alpha.json: the row is left out [match-undecided]") !=
        std::string::npos);
  CHECK(made.found.find("the row \"line 4\" makes the id \"beta\"") != std::string::npos);
}

TEST_CASE("a row that the checks refuse is left out, and nothing else") {
  folder one;
  one.add_source("list", {row("line 2", "beta", "Beta", "Kaunas"),
                          {"line 3", {"Riga", "XX", "gamma", "Gamma", std::nullopt}},
                          row("line 4", "Delta!", "Delta", "Kaunas"),
                          row("line 5", "", "Nobody", "Kaunas")});
  const auto made = one.import();
  CHECK(find(made.documents, model::kind::organisations, "beta") != nullptr);
  CHECK(find(made.documents, model::kind::organisations, "gamma") == nullptr);
  CHECK(made.found.find("unknown country \"XX\"") != std::string::npos);
  CHECK(made.found.find("line 4: \"Delta!\" does not have the form expected here; the row is left "
                        "out") != std::string::npos);
  CHECK(made.found.find("line 5: the row has no id and is left out") != std::string::npos);
  CHECK(made.found.find("error") == std::string::npos);
}

TEST_CASE("what a source adds to a record on file is taken back when the record no longer fits") {
  folder one;
  one.files["data/organisations/alpha.json"] =
      R"({"id": "alpha", "name": "Alpha",
          "identifiers": {"pic": "999000001"}, "sources": [{"source": "own"}]})";
  one.add_source("list", {{"line 2", {"Kaunas", "XX", "x1", "Alfa", "999000001"}},
                          row("line 3", "beta", "Beta", "Kaunas")});
  const auto made = one.import();
  CHECK(find(made.documents, model::kind::organisations, "alpha")->dump() ==
        R"({"id":"alpha","identifiers":{"pic":"999000001"},"name":"Alpha",)"
        R"("sources":[{"source":"own"}]})");
  CHECK(find(made.documents, model::kind::organisations, "beta") != nullptr);
  CHECK(made.found.find("warning: what sources add to alpha does not fit: unknown country "
                        "\"XX\"") != std::string::npos);
  CHECK(made.found.find("error") == std::string::npos);
}

TEST_CASE("a failed fetch makes a source stale with its age, and in time an error") {
  folder one;
  one.add_source("list", {row("line 2", "beta", "Beta", "Kaunas")},
                 "stale_after_days = 3\nerror_after_days = 5");
  one.lock["list"].trouble = fetch_trouble{"2026-11-22T10:00:00Z", "HTTP 503"};
  const auto made = one.import();
  CHECK(find(made.documents, model::kind::sources, "list")->at("stale").dump() ==
        R"({"days":2,"reason":"HTTP 503","since":"2026-11-20"})");
  CHECK(made.found.find("warning: list: its data are 2 days old: HTTP 503 [source-stale]") !=
        std::string::npos);
  const auto later = one.import({.today = date{.year = 2026, .month = 11, .day = 30}});
  CHECK(later.found.find("error: list: its data are 10 days old") != std::string::npos);
}

TEST_CASE("a snapshot that was edited stops a build; one that is missing does when locked") {
  folder one;
  one.add_source("list", {row("line 2", "beta", "Beta", "Kaunas")});
  const std::string path = "data/" + snapshot_path("list", one.lock["list"].sha256);
  one.files[path] += "[\"line 3\",null,null,null,null,null]\n";
  CHECK(one.import().found.find("error: the snapshot is not what was fetched") !=
        std::string::npos);
  one.files.erase(path);
  CHECK(one.import().found.find("warning: the lock file names a snapshot that is not there") !=
        std::string::npos);
  CHECK(one.import({.mode = lock_mode::locked})
            .found.find("error: the lock file names a snapshot that is not there") !=
        std::string::npos);
}

TEST_CASE("locked, the lock file and the descriptions name the same sources and licences") {
  folder one;
  one.add_source("list", {row("line 2", "beta", "Beta", "Kaunas")});
  CHECK(one.import({.mode = lock_mode::locked}).found.empty());
  one.lock["gone"] = one.lock["list"];
  one.lock["list"].licence = "CC-BY-4.0";
  const std::string found = one.import({.mode = lock_mode::locked}).found;
  CHECK(found.find("error: the source \"gone\" is not described [lock-unknown]") !=
        std::string::npos);
  CHECK(found.find("fetched under the licence \"CC-BY-4.0\", described with \"CC0-1.0\"") !=
        std::string::npos);
}

TEST_CASE("a snapshot and a lock file are read as they were written") {
  const snapshot one{.source = "s",
                     .fields = {"a", "b"},
                     .rows = {{"line 2", {"x\n\"y\"", std::nullopt}}, {"/value/7", {"", "é"}}}};
  const auto read = parse_snapshot(to_text(one));
  REQUIRE(read.has_value());
  CHECK(read->rows == one.rows);
  CHECK(parse_snapshot("{}\n").error().message == "its first line is not that of a snapshot");
  CHECK(parse_snapshot(to_text(one) + "[1]\n").error().message == "line 4 is not a row");
  lock_entry entry{.fetched = "2026-11-20T10:00:00Z",
                   .checked = "2026-11-21T10:00:00Z",
                   .sha256 = "00",
                   .rows = 2,
                   .licence = "CC0-1.0",
                   .fill = {{"a", 0.5}},
                   .dropped = {{"fields", 3}},
                   .answers = {{"http://x", "2026-11-20T10:00:00Z", 200, "\"v\"", "", 10, "aa"}},
                   .trouble = fetch_trouble{"2026-11-22T10:00:00Z", "HTTP 503"}};
  CHECK(*parse_lock("lock.json", to_text(lock_file{{"s", entry}})) == lock_file{{"s", entry}});
}
