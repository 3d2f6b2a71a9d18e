#include "sources/add_context.h"

#include "tests/sources/source_folder.h"

using namespace escp;
using namespace escp::sources;
using tests::find;
using tests::findings_in;

namespace {

const std::string fields =
    R"(id = "geo", "context/measure" = { constant = "gdp-per-inhabitant" },
       "context/value" = { from = "value", number = "." }, "context/unit" = { constant = "EUR" },
       "context/year" = "time", "context/flag" = "status")";

std::string described(const std::string& mapping) {
  return replace_all(tests::toml_of("figures", mapping, "use = \"context\""),
                     "record = \"organisations\"", "record = \"regions\"");
}

/// A folder with one synthetic region, and a source of figures on it.
tests::source_folder folder_of(std::vector<kept_row> rows) {
  tests::source_folder made;
  made.files["data/regions.ndjson"] =
      R"({"id": "LT01", "country": "LT", "name": "Synthetic region", "nuts_versions": ["2021"], )"
      R"("sources": [{"source": "own"}]})"
      "\n";
  made.add_described(
      described(fields),
      {.source = "figures", .fields = {"geo", "status", "time", "value"}, .rows = std::move(rows)});
  return made;
}

const nlohmann::json& region(const tests::source_folder::result& made) {
  return *find(made.documents, model::kind::regions, "LT01");
}

}  // namespace

TEST_CASE("a row adds a figure to the record on file that it names, with its source and place") {
  auto folder = folder_of({{"/value/0", {"LT01", std::nullopt, "2019", "1000"}},
                           {"/value/1", {"LT01", "p", "2020", "1100.5"}}});
  const auto made = folder.import();
  CHECK(made.found.empty());
  CHECK(region(made).dump() ==
        R"({"context":[{"measure":"gdp-per-inhabitant","sources":[{"section":"/value/0",)"
        R"("source":"figures"}],"unit":"EUR","value":1000,"year":"2019"},)"
        R"({"flag":"p","measure":"gdp-per-inhabitant","sources":[{"section":"/value/1",)"
        R"("source":"figures"}],"unit":"EUR","value":1100.5,"year":"2020"}],)"
        R"("country":"LT","id":"LT01","name":"Synthetic region","nuts_versions":["2021"],)"
        R"("sources":[{"source":"own"}]})");
  CHECK(find(made.documents, model::kind::sources, "figures")->at("snapshot").at("rows") == 2);
}

TEST_CASE("rows about no record on file make none and are counted") {
  auto folder = folder_of({{"/value/0", {"LT01", std::nullopt, "2019", "1000"}},
                           {"/value/1", {"LT09", std::nullopt, "2019", "900"}}});
  const auto made = folder.import();
  CHECK(find(made.documents, model::kind::regions, "LT09") == nullptr);
  CHECK(made.found ==
        "data/sources.toml:1:1: note: figures: 1 rows are about no record on file "
        "[context-unknown]\n");
}

TEST_CASE("a figure that is there already is not added again") {
  auto folder = folder_of({{"/value/0", {"LT01", std::nullopt, "2019", "1000"}},
                           {"/value/1", {"LT01", std::nullopt, "2019", "1001"}}});
  const auto made = folder.import();
  CHECK(region(made).at("context").size() == 1);
  CHECK(made.found.find("warning: /value/1: the same figure of LT01 is there already: the row is "
                        "left out [row-repeated]") != std::string::npos);
}

TEST_CASE("what the schema refuses is taken back, and the record stays as it was") {
  auto folder = folder_of({{"/value/0", {"LT01", std::nullopt, "next year", "1000"}}});
  const auto made = folder.import();
  CHECK(!region(made).contains("context"));
  CHECK(made.found.find("warning: what figures adds to LT01 does not fit: ") != std::string::npos);
  CHECK(made.found.find("[context-unfit]") != std::string::npos);
}

TEST_CASE("context touches nothing else of a record, and only kinds that have it") {
  CHECK(findings_in(described(fields)).empty());
  CHECK(findings_in(described(R"(id = "geo", name = "label")")) ==
        "data/sources.toml:11:31: error: a source of this use does not give \"/name\" "
        "[sources-field]\n"
        "    context adds to \"context/…\" of the record that \"id\" names, nowhere else\n");
  CHECK(
      findings_in(tests::toml_of("s", R"(id = "geo", "context/value" = "v")", "use = \"context\""))
          .find("organisations have no field \"context/value\"") != std::string::npos);
  CHECK(findings_in(
            replace_all(described(R"(id = "geo", "context/value" = "v")"), "use = \"context\"", ""))
            .find("a source of this use does not give \"/context/value\"") != std::string::npos);
}
