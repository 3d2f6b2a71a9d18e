#include <doctest/doctest.h>

#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("regions and organisations are points; what has no point is left out") {
  using enum model::kind;
  small_release input;
  input.catalogue = catalogue_of({
      {regions, R"({"id":"ITF3","country":"IT","name":"Cam\"pania","point":{"lon":14.5,"lat":-0.25},
                    "nuts_versions":["2016","2021"]})"},
      {regions, R"({"id":"ITI1","country":"IT","name":"Toscana"})"},
      {organisations,
       R"({"id":"a","name":"A","country":"IT","region":"ITF3","legal_entity":"yes"})"},
      {organisations, R"({"id":"b","name":"B","country":"IT","region":"ITI1"})"},
      {organisations, R"({"id":"c","name":"C","country":"IT"})"},
  });
  const std::string head =
      R"("version":"2026.11.20",)"
      R"("licence":"https://creativecommons.org/licenses/by/4.0/",)"
      R"("attribution":"© EuroGeographics for the administrative boundaries",)";
  const output_files files = input.make().files;
  CHECK(bytes_of(files, "data/regions.geojson") ==
        R"({"type":"FeatureCollection","name":"regions",)" + head + R"("features":[
{"type":"Feature","id":"ITF3","geometry":{"type":"Point","coordinates":[14.5,-0.25]},"properties":{"id":"ITF3","country":"IT","name":"Cam\"pania","nuts_versions":["2016","2021"],"longitude":14.5,"latitude":-0.25}}
]}
)");
  CHECK(bytes_of(files, "data/organisations.geojson") ==
        R"({"type":"FeatureCollection","name":"organisations",)" + head + R"("features":[
{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[14.5,-0.25]},"properties":{"id":"a","name":"A","legal_entity":"yes","country":"IT","region":"ITF3","point_of":"region","point_of_id":"ITF3"}}
]}
)");
}

}  // namespace escp::opendata
