#include "base/finding_formats.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace escp;
using nlohmann::json;

namespace {

const findings two{{.code = "country-unknown",
                    .where = {.file = "data/a b.json", .line = 3, .column = 7},
                    .pointer = "/country",
                    .message = "unknown country \"UKK\"",
                    .hint = "100% of them: one,\ntwo"},
                   {.code = "id-missing",
                    .level = level::warning,
                    .where = {.file = "/data/b.json"},
                    .pointer = {},
                    .message = "no id",
                    .hint = {}}};

std::string written(std::string_view format, const findings& all) {
  return std::ranges::find(finding_formats(), format, &finding_format::name)->write(all);
}

}  // namespace

TEST_CASE("text has a line each, the hints and a summary, and says nothing about nothing") {
  CHECK(written("text", two) ==
        "data/a b.json:3:7: error: unknown country \"UKK\" [country-unknown] (at /country)\n"
        "    100% of them: one,\ntwo\n"
        "/data/b.json: warning: no id [id-missing]\n"
        "1 error, 1 warning\n");
  CHECK(written("text", {}).empty());
}

TEST_CASE("JSON has the counts and the findings, and is whole without any") {
  const json made = json::parse(written("json", two));
  CHECK(made.at("errors") == 1);
  CHECK(made.at("warnings") == 1);
  CHECK(made.at("findings").at(0) == json{{"code", "country-unknown"},
                                          {"level", "error"},
                                          {"file", "data/a b.json"},
                                          {"line", 3},
                                          {"column", 7},
                                          {"pointer", "/country"},
                                          {"message", "unknown country \"UKK\""},
                                          {"hint", "100% of them: one,\ntwo"}});
  CHECK(!made.at("findings").at(1).contains("line"));
  CHECK(json::parse(written("json", {})).at("findings").empty());
}

TEST_CASE("SARIF names each rule once, and the place with an address") {
  const json run = json::parse(written("sarif", two)).at("runs").at(0);
  CHECK(run.at("tool").at("driver").at("rules") ==
        json::parse(R"([{"id": "country-unknown"}, {"id": "id-missing"}])"));
  CHECK(run.at("results").at(0).at("locations") == json::parse(R"([{"physicalLocation": {
    "artifactLocation": {"uri": "data/a%20b.json"},
    "region": {"startLine": 3, "startColumn": 7}}}])"));
  CHECK(run.at("results").at(1).at("ruleIndex") == 1);
  CHECK(run.at("results").at(1).at("locations") == json::parse(R"([{"physicalLocation": {
    "artifactLocation": {"uri": "file:///data/b.json"}}}])"));
  CHECK(json::parse(written("sarif", {})).at("runs").at(0).at("results").empty());
}

TEST_CASE("annotations keep line feeds, percent signs, colons and commas") {
  CHECK(written("github", two) ==
        "::error file=data/a b.json,line=3,col=7,title=country-unknown::unknown country \"UKK\""
        "%0A100%25 of them: one,%0Atwo\n"
        "::warning file=/data/b.json,title=id-missing::no id\n");
  findings odd{{.code = "x",
                .level = level::note,
                .where = {.file = "a:b,c%.json", .line = 1, .column = 1},
                .pointer = {},
                .message = "m",
                .hint = {}}};
  CHECK(written("github", odd) == "::notice file=a%3Ab%2Cc%25.json,line=1,col=1,title=x::m\n");
}

TEST_CASE("bytes that are no UTF-8 do not break the formats") {
  const findings odd{
      {.code = "x", .where = {.file = "\xff"}, .pointer = {}, .message = "\xff", .hint = {}}};
  CHECK(json::accept(written("json", odd)));
  CHECK(json::accept(written("sarif", odd)));
}
