#include "opendata/tables.h"

#include <doctest/doctest.h>

#include <set>

#include "opendata/exporter.h"
#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("tables and columns have names of their own and a description each") {
  std::set<std::string_view> names;
  const std::vector<table> tables = all_tables();
  for (const table& one : tables) {
    CHECK_MESSAGE(names.insert(one.name).second, one.name);
    CHECK(one.description.ends_with('.'));
    std::set<std::string_view> headers;
    for (const column& each : one.columns) {
      CHECK_MESSAGE(headers.insert(each.header).second, each.header);
      CHECK_FALSE(each.description.empty());
    }
  }
}

TEST_CASE("the tables of kinds stand in the order of kinds and begin with the id") {
  const std::vector<table> tables = kind_tables();
  REQUIRE(tables.size() == model::kinds.size());
  for (const model::kind_row& kind : model::kinds) {
    const table& one = tables[static_cast<std::size_t>(kind.kind)];
    CHECK(one.name == kind.name);
    CHECK(one.columns.front().header == "id");
  }
}

TEST_CASE("every exporter of the table has a name of its own and says what it makes") {
  std::set<std::string_view> names;
  for (const exporter_row& format : exporters()) {
    CHECK(names.insert(format.name).second);
    CHECK_FALSE(format.makes.empty());
  }
}

TEST_CASE("statuses, categories, named regions and codes have a row each") {
  using enum model::kind;
  small_release input;
  input.catalogue = catalogue_of({
      {countries, R"({"id":"UK","name":"United Kingdom","statuses":[
          {"status":"eu-member","value":"yes","from":"1973-01-01","to":"2020-01-31","sources":[{"source":"a"},{"source":"a"}]},
          {"status":"cosme","value":"no","note":"n","sources":[{"source":"b"}]}]})"},
      {regions, R"({"id":"ITF3","country":"IT","categories":[
          {"period":"2014-2020","category":"transition","population_share":0.25,"confidence":"B","basis":"crosswalk","sources":[{"source":"a"}]},
          {"period":"2014-2020","category":"less-developed","confidence":"B","basis":"list","sources":[{"source":"a"}]},
          {"period":"2021-2027","category":"less-developed","confidence":"A","basis":"list","sources":[{"source":"a"}]}]})"},
      {themes, R"({"id":"textiles","name":"Textiles","regions":[
          {"name":"Campania","country":"IT","region":"ITF3","role":"lead"},
          {"name":"Norte; Centro","candidates":["PT11","PT16"],"role":"partner"}]})"},
      {taxonomies,
       R"({"id":"measures","name":"Measures","values":[{"code":"grant","name":"Grant"}]})"},
      {programmes, R"({"id":"p","name":"P","generations":[{"number":1,"name":"First","claims":[
          {"measure":"partners","value":-7,"nature":"total","sources":[{"source":"a","basis":"unconfirmed"}]}]}]})"},
  });
  const output_files files = input.make().files;
  CHECK(bytes_of(files, "data/statuses.csv") ==
        "country,status,value,from,by,signed,to,note,sources\r\n"
        "UK,eu-member,yes,1973-01-01,,,2020-01-31,,a\r\n"
        "UK,cosme,no,,,,,n,b\r\n");
  CHECK(bytes_of(files, "data/region-categories.csv") ==
        "region,country,period,category,population_share,confidence,basis,sources\r\n"
        "ITF3,IT,2014-2020,transition,0.25,B,crosswalk,a\r\n"
        "ITF3,IT,2014-2020,less-developed,,B,list,a\r\n"
        "ITF3,IT,2021-2027,less-developed,,A,list,a\r\n");
  CHECK(bytes_of(files, "data/regions.csv").ends_with("ITF3,IT,,,,,less-developed,,,,,\r\n"));
  CHECK(bytes_of(files, "data/named-regions.csv") ==
        "kind,record,name,country,region,candidates,role\r\n"
        "themes,textiles,Campania,IT,ITF3,,lead\r\n"
        "themes,textiles,Norte; Centro,,,PT11;PT16,partner\r\n");
  CHECK(bytes_of(files, "data/themes.csv")
            .ends_with("textiles,Textiles,,,,,,Campania;Norte\\; Centro,ITF3,,,\r\n"));
  CHECK(bytes_of(files, "data/taxonomy-values.csv") ==
        "taxonomy,code,name,note\r\nmeasures,grant,Grant,\r\n");
  CHECK(bytes_of(files, "data/claims.csv")
            .ends_with("programmes,p,/generations/0,partners,-7,,total,,,,unconfirmed,a\r\n"));
}

TEST_CASE("published totals stand beside the catalogue's own counts, in CSV and JSON") {
  using enum model::kind;
  small_release input;
  input.catalogue = catalogue_of({
      {programmes, R"({"id":"p","name":"P","claims":[
          {"measure":"partnerships","value":3,"nature":"total","as_of":"2018-02","sources":[{"source":"a"}]},
          {"measure":"partnerships","value":2,"nature":"total","as_of":"2018-02","note":"n","sources":[{"source":"b","basis":"inferred"}]},
          {"measure":"grant","value":1.50,"nature":"total","unit":"EUR","qualifier":"about","sources":[{"source":"a"}]},
          {"measure":"smes","value":9,"nature":"planned","sources":[{"source":"a"}]}],
        "generations":[{"number":1,"name":"First","claims":[
          {"measure":"partners","value":1,"nature":"total","sources":[{"source":"a"}]}]},
          {"number":2,"name":"Second","claims":[]}]})"},
      {calls, R"({"id":"c","programme":"p","title":"C","claims":[
          {"measure":"partnerships","value":2,"nature":"total","sources":[{"source":"a"}]}]})"},
      {partnerships,
       R"({"id":"one","programme":"p","call":"c","generation":1,"partners_complete":"yes",
           "partners":[{"organisation":"x","role":"partner"}]})"},
      {partnerships, R"({"id":"two","programme":"p","call":"c","partners":[]})"},
  });
  const output_files files = input.make().files;
  CHECK(bytes_of(files, "data/totals.csv") ==
        "programme,generation,call,measure,value,qualifier,unit,as_of,disputed,own,difference,"
        "agreement,partnerships,with_partners,with_all_partners,note,basis,sources\r\n"
        "p,,,partnerships,3,,,2018-02,yes,2,-1,fewer,2,1,1,,stated,a\r\n"
        "p,,,partnerships,2,,,2018-02,yes,2,0,same,2,1,1,n,inferred,b\r\n"
        "p,,,grant,1.5,about,EUR,,,,,none,2,1,1,,stated,a\r\n"
        "p,1,,partners,1,,,,,1,0,same,1,1,1,,stated,a\r\n"
        "p,,c,partnerships,2,,,,,2,0,same,2,1,1,,stated,a\r\n");
  CHECK(
      bytes_of(files, "data/totals.json") ==
      R"({"kind":"totals","version":"2026.11.20","licence":"https://creativecommons.org/licenses/by/4.0/","count":3,"records":[
{"figures":[{"agreement":"fewer","as_of":"2018-02","difference":-1,"disputed":"yes","measure":"partnerships","own":2,"sources":["a"],"value":3},{"agreement":"same","as_of":"2018-02","difference":0,"disputed":"yes","measure":"partnerships","note":"n","own":2,"sources":["b"],"value":2},{"agreement":"none","measure":"grant","qualifier":"about","sources":["a"],"unit":"EUR","value":1.5}],"on_file":{"partnerships":2,"with_all_partners":1,"with_partners":1},"programme":"p"},
{"figures":[{"agreement":"same","difference":0,"measure":"partners","own":1,"sources":["a"],"value":1}],"generation":1,"on_file":{"partnerships":1,"with_all_partners":1,"with_partners":1},"programme":"p"},
{"call":"c","figures":[{"agreement":"same","difference":0,"measure":"partnerships","own":2,"sources":["a"],"value":2}],"on_file":{"partnerships":2,"with_all_partners":1,"with_partners":1},"programme":"p"}
]}
)");
}

TEST_CASE("a partner without sources of its own has those of its field, then those of the list") {
  small_release input;
  input.catalogue = catalogue_of({{model::kind::partnerships, R"({"id":"p","partners":[
      {"organisation":"a","role":"partner"},{"organisation":"b","role":"partner"}],
      "sources":[{"source":"whole"}],
      "field_sources":{"/partners":[{"source":"list"}],"/partners/1":[{"source":"one"}]}})"}});
  const std::string csv = bytes_of(input.make().files, "data/memberships.csv");
  CHECK(csv.ends_with("p,a,,,,partner,,,,stated,list,,\r\np,b,,,,partner,,,,stated,one,,\r\n"));
}

}  // namespace escp::opendata
