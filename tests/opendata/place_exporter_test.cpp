#include <doctest/doctest.h>

#include "tests/opendata/small_catalogue.h"

using namespace escp::opendata;
using enum escp::model::kind;

namespace {

small_release with_places() {
  small_release made;
  made.catalogue = catalogue_of({
      {organisations,
       R"({"id":"a","name":"A, with a comma","country":"IT","region":"ITI1","sources":[{"source":"s"}]})"},
      {organisations, R"({"id":"b","name":"B","country":"IT","sources":[{"source":"s"}]})"},
      {regions, R"({"id":"ITF3","country":"IT","name":"Campania","sources":[]})"},
      {regions, R"({"id":"ITI1","country":"IT","name":"Toscana","sources":[]})"},
      {countries,
       R"({"id":"IT","iso2":"IT","iso3":"ITA","name":"Italy","statuses":[],"sources":[]})"},
      {s3_evidence,
       R"({"id":"e","type":"priority","country":"IT","regions":["ITI1"],"priority":"Textiles","published":"2016","sources":[]})"},
      {partnerships,
       R"({"id":"p","acronym":"P","programme":"x","start":"2018-10","partners":[{"organisation":"a","role":"partner"}],"sources":[{"source":"s"}]})"},
  });
  return made;
}

}  // namespace

TEST_CASE("a region's data are its organisations, partnerships and evidence, one a line") {
  const auto files = with_places().make().files;
  CHECK(bytes_of(files, "api/v1/regions/ITI1/data.csv") ==
        "kind,id,name,country,region,programme,from,to,sources\r\n"
        "organisations,a,\"A, with a comma\",IT,ITI1,,,,s\r\n"
        "partnerships,p,P,,,x,2018-10,,s\r\n"
        "s3-evidence,e,Textiles,IT,ITI1,,2016,,\r\n");
}

TEST_CASE("a region's data in JSON are the whole records") {
  const auto files = with_places().make().files;
  const auto data = nlohmann::json::parse(bytes_of(files, "api/v1/regions/ITI1/data.json"));
  CHECK(data["place"] == "ITI1");
  CHECK(data["version"] == "2026.11.20");
  CHECK(data["organisations"].size() == 1);
  CHECK(data["partnerships"][0]["start"] == "2018-10");
  CHECK(data["themes"].empty());
}

TEST_CASE("a country's data have the organisations whose region is not on file too") {
  const auto files = with_places().make().files;
  const auto data = nlohmann::json::parse(bytes_of(files, "api/v1/countries/IT/data.json"));
  CHECK(data["organisations"].size() == 2);
}

TEST_CASE("a place that nothing is linked to has no data of its own") {
  CHECK_THROWS(bytes_of(with_places().make().files, "api/v1/regions/ITF3/data.csv"));
}
