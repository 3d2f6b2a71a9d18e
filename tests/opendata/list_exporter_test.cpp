#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

namespace {

/// A release of that many events, "event-0000" onwards.
output_files events(std::size_t count) {
  std::vector<std::string> texts;
  for (std::size_t at = 0; at < count; ++at) {
    texts.push_back(fmt::format(R"({{"id":"event-{:04}","name":"Event","sources":[]}})", at));
  }
  std::vector<given> records;
  for (const std::string& text : texts) records.push_back({model::kind::events, text});
  small_release made;
  made.catalogue = catalogue_of(records);
  return made.make().files;
}

nlohmann::json page_of(const output_files& files, std::string_view path) {
  return nlohmann::json::parse(bytes_of(files, path));
}

/// What a page says about its place, without the records.
nlohmann::json place_of(nlohmann::json page) {
  page["records"] = page["records"].size();
  for (const char* said : {"kind", "version", "licence"}) page.erase(said);
  return page;
}

}  // namespace

TEST_CASE("a list of up to 1,000 records is one page without a next one") {
  CHECK(bytes_of(events(1), "api/v1/events.json") ==
        "{\"kind\":\"events\",\"version\":\"2026.11.20\",\"licence\":\"https://creativecommons.org/"
        "licenses/by/4.0/\",\"count\":1,\"page\":1,\"pages\":1,\"records\":[\n"
        R"({"id":"event-0000","name":"Event","sources":[]})"
        "\n]}\n");
  const nlohmann::json alone{{"count", 1000}, {"page", 1}, {"pages", 1}, {"records", 1000}};
  CHECK(place_of(page_of(events(1000), "api/v1/events.json")) == alone);
  const nlohmann::json empty{{"count", 0}, {"page", 1}, {"pages", 1}, {"records", 0}};
  CHECK(place_of(page_of(events(0), "api/v1/events.json")) == empty);
}

TEST_CASE("a longer list goes on at addresses that are relative to each page") {
  const output_files files = events(2001);
  const auto first = page_of(files, "api/v1/events.json");
  const auto second = page_of(files, "api/v1/events/page/2.json");
  const auto third = page_of(files, "api/v1/events/page/3.json");
  CHECK(place_of(first) == nlohmann::json{{"count", 2001},
                                          {"page", 1},
                                          {"pages", 3},
                                          {"next", "events/page/2.json"},
                                          {"records", 1000}});
  CHECK(place_of(second) == nlohmann::json{{"count", 2001},
                                           {"page", 2},
                                           {"pages", 3},
                                           {"previous", "../../events.json"},
                                           {"next", "../../events/page/3.json"},
                                           {"records", 1000}});
  CHECK(place_of(third) == nlohmann::json{{"count", 2001},
                                          {"page", 3},
                                          {"pages", 3},
                                          {"previous", "../../events/page/2.json"},
                                          {"records", 1}});
  CHECK(second["records"][0]["id"] == "event-1000");
  CHECK(third["records"][0]["id"] == "event-2000");
}

TEST_CASE("the entry names the list, the record and the schema of every kind") {
  const auto entry = page_of(small().make().files, "api/v1/index.json");
  CHECK(entry["kinds"].size() == model::kinds.size());
  CHECK(entry["kinds"][0] ==
        nlohmann::json{{"kind", "partnerships"},
                       {"count", 1},
                       {"list", "partnerships.json"},
                       {"record", "partnerships/{id}.json"},
                       {"schema", "../../data/schema/v1/partnerships.schema.json"}});
}

}  // namespace escp::opendata
