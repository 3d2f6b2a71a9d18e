#include "sources/read_descriptions.h"

#include <doctest/doctest.h>

#include "sources/schema_set.h"
#include "tests/support/documents.h"

using namespace escp;
using namespace escp::sources;

namespace {

const schema_set& schemas() {
  static const schema_set all = *schema_set::read(disk_reader(), "data/schemas");
  return all;
}

std::vector<source_description> read(std::string_view text, findings& found) {
  return read_descriptions("data/sources.toml", text, schemas().files(), found);
}

std::string findings_of(std::string_view text) {
  findings found;
  static_cast<void>(read(text, found));
  sort_by_place(found);
  return tests::text_of(found);
}

const std::string good = R"([[source]]
id = "synthetic"
title = "Synthetic organisations"
publisher = "The tests"
address = "https://example.org/list.csv"
licence = "CC0-1.0"
schedule = "weekly"
kind = "csv"
separator = ";"
encoding = "windows-1252"
record = "organisations"
minimum = 10
maximum = 20

[source.fields]
id = { from = "Code", transform = ["identifier"] }
name = "Name"
other_names = { from = ["Old", "Older"], join = ";", split = ";" }
country = { from = "Country", codes = { GR = "EL" }, fill = 0.9 }
"identifiers/pic" = "PIC"
type = { constant = "other" }
)";

}  // namespace

TEST_CASE("a description says what to fetch and what becomes of it") {
  findings found;
  const auto all = read(good, found);
  CHECK(tests::text_of(found).empty());
  REQUIRE(all.size() == 1);
  const source_description& one = all.front();
  CHECK(one.separator == ";");
  CHECK(one.stale_after_days == 14);
  CHECK(one.wanted_fields() ==
        std::vector<std::string>{"Code", "Country", "Name", "Old", "Older", "PIC"});
  REQUIRE(one.fields.size() == 6);
  CHECK(one.fields.at(0).target == "/country");
  CHECK(described(one.fields.at(0).steps) == "trim, codes (1)");
  CHECK(one.fields.at(1).target == "/id");
  CHECK(one.fields.at(2).target == "/identifiers/pic");
  CHECK(one.fields.at(4).target == "/other_names");
  CHECK(one.fields.at(4).type == value_type::list);
}

TEST_CASE("mistakes are found with line, column and what was probably meant") {
  CHECK(findings_of(R"([[source]]
id = "x"
titel = "X"
publisher = 5
address = "../secret.csv"
licence = "CC0-1.0"
schedule = "weakly"
kind = "cvs"
encoding = "windows-12520"
record = "organisation"
paging = { kind = "pages" }
[source.fields]
name = { form = "Name", date = "dym" }
)") == R"(data/sources.toml:1:1: error: the source has no "title" [sources-missing]
    docs/sources.md lists what every source says
data/sources.toml:3:1: error: unknown key "titel", did you mean "title"? [sources-key]
    docs/sources.md lists the keys
data/sources.toml:4:13: error: expected a text in quotes [sources-type]
data/sources.toml:5:11: error: "../secret.csv" is neither an http(s) address nor a path below the data folder [sources-address]
    a path has no ".." and does not begin with "/"
data/sources.toml:7:12: error: unknown schedule "weakly", did you mean "weekly"? [sources-value]
    one of: daily, weekly, monthly, quarterly, yearly
data/sources.toml:8:8: error: unknown kind "cvs", did you mean "csv"? [sources-value]
    one of: json, ndjson, csv, csv-zip, json-zip, socrata, json-stat, sparql, arcgis
data/sources.toml:9:12: error: unknown encoding "windows-12520" [sources-value]
    a name of the IANA list, such as windows-1252
data/sources.toml:10:10: error: "organisation" is not a kind of record, did you mean "organisations"? [sources-value]
data/sources.toml:11:10: error: unknown kind of paging "pages", did you mean "page"? [sources-value]
    one of: page, offset, cursor, next
data/sources.toml:13:8: error: a field has either "from" or "constant" [sources-mapping]
data/sources.toml:13:8: error: unknown order of dates "dym" [sources-value]
    one of: ymd, dmy, mdy
data/sources.toml:13:10: error: unknown key "form", did you mean "from"? [sources-key]
    docs/sources.md lists the keys
)");
}

TEST_CASE("a field that the kind of record does not have is found") {
  std::string text = good;
  text.replace(text.find("\"identifiers/pic\""), 17, "\"identifiers/pik\"");
  CHECK(findings_of(text).starts_with(
      "data/sources.toml:20:1: error: organisations have no field \"identifiers/pik\", did you "
      "mean \"identifiers/pic\"? [sources-field]"));
  text.replace(text.find("\"identifiers/pik\""), 17, "sources");
  CHECK(findings_of(text).starts_with(
      "data/sources.toml:20:1: error: organisations have no field \"sources\""));
}

TEST_CASE("what is not TOML is one finding") {
  const std::string found = findings_of("[[source]]\nid = \n");
  CHECK(found.starts_with("data/sources.toml:2:6: error: not valid TOML: "));
}

TEST_CASE("a number that is none, negative or beyond all bounds is found") {
  for (const std::string_view number : {"-1", "1e300", "nan", "\"ten\"", "true"}) {
    CAPTURE(number);
    std::string text = good;
    text.replace(text.find("minimum = 10"), 12, "minimum = " + std::string(number));
    CHECK(findings_of(text) ==
          "data/sources.toml:12:11: error: expected a number from 0 to 1000000000000 "
          "[sources-type]\n");
  }
}

TEST_CASE("two sources cannot have one id") {
  CHECK(findings_of(good + "\n" + good).find("two sources have the id \"synthetic\"") !=
        std::string::npos);
}
