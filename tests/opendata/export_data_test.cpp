#include "opendata/export_data.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.h"
#include "opendata/tables.h"
#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

namespace {

std::vector<std::string> paths_of(const output_files& files) {
  std::vector<std::string> paths;
  for (const output_file& one : files) paths.push_back(one.path);
  return paths;
}

}  // namespace

TEST_CASE("SHA-256 is that of FIPS 180-4") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a release without a record still has every dump, and a header in each table") {
  const data_release release = small_release{}.make();
  const output_files& files = release.files;
  CHECK(bytes_of(files, "data/events.csv") == "id,name,from,to,place,summary,notes,sources\r\n");
  CHECK(bytes_of(files, "data/events.ndjson").empty());
  CHECK(bytes_of(files, "data/events.json") ==
        "{\"kind\":\"events\",\"version\":\"2026.11.20\",\"licence\":\"https://creativecommons.org/"
        "licenses/by/4.0/\","
        "\"count\":0,\"records\":[\n]}\n");
  const std::vector<std::string> paths = paths_of(files);
  const auto has = [&](std::string_view name, std::string_view format) {
    return std::ranges::binary_search(paths, fmt::format("data/{}.{}", name, format));
  };
  for (const table& one : all_tables()) CHECK_MESSAGE(has(one.name, "csv"), one.name);
  for (const model::kind_row& one : model::kinds) {
    const std::string name(model::name_of(one.kind));
    for (const char* format : {"csv", "json", "ndjson", "xlsx"})
      CHECK_MESSAGE(has(name, format), name << " as " << format);
  }
}

TEST_CASE("a release has its files sorted by path, each once") {
  const std::vector<std::string> paths = paths_of(small().make().files);
  CHECK(std::ranges::is_sorted(paths));
  CHECK(std::ranges::adjacent_find(paths) == paths.end());
  for (const char* path :
       {"api/v1/organisations/kentro.json", "api/v1/partnerships/tex4im.csv", "data/SHA256SUMS",
        "data/schema/v1/sources.schema.json", "data/claims.csv"}) {
    CHECK_MESSAGE(std::ranges::binary_search(paths, path), path);
  }
}

TEST_CASE("two exports of one catalogue are the same to the byte") {
  CHECK(small().make().files == small().make().files);
}

TEST_CASE("a kind is one record a line in NDJSON, and the same lines in the envelope") {
  const output_files files = small().make().files;
  const std::string kentro =
      "{\"country\":\"EL\",\"id\":\"kentro\",\"name\":\"Κέντρο, "
      "\\\"Α\\\"\",\"sources\":[{\"source\":\"label-list\"}]}";
  const std::string next =
      "{\"country\":\"IT\",\"id\":\"next-tt\",\"identifiers\":{\"pic\":\"009\"},\"name\":\"Next "
      "Technology "
      "Tecnotessile\",\"region\":\"ITI1\",\"sources\":[{\"source\":\"label-list\"}]}";
  CHECK(bytes_of(files, "data/organisations.ndjson") == kentro + "\n" + next + "\n");
  CHECK(bytes_of(files, "data/organisations.json") ==
        "{\"kind\":\"organisations\",\"version\":\"2026.11.20\",\"licence\":\"https://"
        "creativecommons.org/licenses/by/"
        "4.0/\",\"count\":2,\"records\":[\n" +
            kentro + ",\n" + next + "\n]}\n");
  CHECK(bytes_of(files, "api/v1/organisations/kentro.json") == kentro + "\n");
}

TEST_CASE("a table of a kind has one row per record, leading zeros kept") {
  CHECK(
      bytes_of(small().make().files, "data/organisations.csv") ==
      "id,name,short_name,other_names,type,legal_entity,represented_by,country,region,region_name,"
      "region_candidates,city,street,website,pic,ror,eccp,activity_type,notes,sources\r\n"
      "kentro,\"Κέντρο, \"\"Α\"\"\",,,,,,EL,,,,,,,,,,,,label-list\r\n"
      "next-tt,Next Technology Tecnotessile,,,,,,IT,ITI1,,,,,,009,,,,,label-list\r\n");
}

TEST_CASE("memberships carry the partner's own sources, or else the record's") {
  const output_files files = small().make().files;
  const std::string expected =
      "partnership,organisation,name,country,region,role,from,to,disputed,basis,sources,name_as_"
      "stated,note\r\n"
      "tex4im,next-tt,Next Technology "
      "Tecnotessile,IT,ITI1,coordinator,2018,,,stated,label-list,,\r\n"
      "tex4im,kentro,\"Κέντρο, \"\"Α\"\"\",EL,,partner,,,yes,inferred,call-text,,\r\n";
  CHECK(bytes_of(files, "data/memberships.csv") == expected);
  CHECK(bytes_of(files, "api/v1/partnerships/tex4im.csv") == expected);
}

TEST_CASE("an integer of seven digits keeps its digits") {
  CHECK(bytes_of(small().make().files, "data/claims.csv") ==
        "kind,record,part,measure,value,qualifier,nature,unit,as_of,note,basis,sources\r\n"
        "partnerships,tex4im,,grant,1234567,,total,EUR,,,stated,call-text\r\n");
}

TEST_CASE("a verdict is a row per condition with evidence, what is missing, and the clause") {
  CHECK(bytes_of(small().make().files, "data/verdicts.csv") ==
        "subject_kind,subject,call,condition,severity,outcome,overall,reference_date,evidence,"
        "missing,"
        "settle,clause_source,"
        "clause_section\r\n"
        "partnerships,tex4im,call-2016,countries,required,not-met,not-met,2016-12-01,"
        "\"country-counts(country=IT, organisation=next-tt)\",\"countries-needed(count=2, "
        "needed=3)\",settle-add-countries(count=2),"
        "call-text,4\r\n");
}

TEST_CASE("a partnership's JSON holds its verdicts, and the same ones are in verdicts.json") {
  const output_files files = small().make().files;
  const auto record = nlohmann::json::parse(bytes_of(files, "api/v1/partnerships/tex4im.json"));
  const auto all = nlohmann::json::parse(bytes_of(files, "data/verdicts.json"));
  CHECK(record.at("verdicts") == all.at("records"));
  CHECK(record.at("acronym") == "TEX4IM");
  CHECK(
      record.at("verdicts").dump() ==
      R"([{"call":"call-2016","conditions":[{"id":"countries","judgement":{"evidence":[{"arguments":{"country":"IT",)"
      R"("organisation":"next-tt"},"code":"country-counts","sources":[{"source":"label-list"}]}],)"
      R"("missing":[{"arguments":{"count":"2","needed":"3"},"code":"countries-needed"}],)"
      R"("outcome":"not-met","parts":[],"settle":[{"arguments":{"count":"2"},)"
      R"("code":"settle-add-countries"}]},"reference_date":"2016-12-01","severity":"required",)"
      R"("sources":[{"section":"4","source":"call-text"}]}],"overall":"not-met",)"
      R"("subject":"tex4im","subject_kind":"partnerships"}])");
}

TEST_CASE("every table has rows of equal width") {
  for (const output_file& one : small().make().files) {
    if (!one.path.ends_with(".csv")) continue;
    std::size_t width = 0;
    std::size_t cells = 1;
    bool quoted = false;
    for (const char letter : one.bytes) {
      if (letter == '"') quoted = !quoted;
      if (!quoted && letter == ',') ++cells;
      if (quoted || letter != '\n') continue;
      if (width == 0) width = cells;
      CHECK_MESSAGE(cells == width, one.path);
      cells = 1;
    }
  }
}

}  // namespace escp::opendata
