#include "sources/compare_values.h"

#include "tests/sources/source_folder.h"

using namespace escp;
using namespace escp::sources;
using tests::find;
using tests::findings_in;

namespace {

const std::string atlas = R"(id = "CODE", "categories/period=2014-2020/category" =
  { from = "CATEGORY", codes = { L = "less-developed", T = "transition", M = "more-developed" } })";

std::string described(const std::string& mapping, const std::string& more = {}) {
  return replace_all(tests::toml_of("atlas", mapping, "use = \"comparison\"\n" + more),
                     "record = \"organisations\"", "record = \"regions\"");
}

std::string region(const std::string& id, const std::string& category) {
  const std::string categories =
      category.empty()
          ? ""
          : R"("categories": [{"period": "2021-2027", "category": "transition", "confidence": "A",
               "basis": "list", "sources": [{"source": "own"}]},
              {"period": "2014-2020", "category": ")" +
                category +
                R"(", "confidence": "A", "basis": "list", "sources": [{"source": "own"}]}],)";
  return replace_all(R"({"id": ")" + id +
                         R"(", "country": "LT", "name": "Synthetic", "nuts_versions": ["2021"],)" +
                         categories + R"("sources": [{"source": "own"}]})",
                     "\n", " ") +
         "\n";
}

/// Three synthetic regions, the last without a category, and a source that says something of them.
tests::source_folder folder_of(const std::string& description, std::vector<std::string> columns,
                               std::vector<kept_row> rows) {
  tests::source_folder made;
  made.files["data/regions.ndjson"] =
      region("LT01", "less-developed") + region("LT02", "more-developed") + region("LT03", "");
  made.add_described(description,
                     {.source = "atlas", .fields = std::move(columns), .rows = std::move(rows)});
  return made;
}

std::string counts(const tests::source_folder::result& made) {
  return find(made.documents, model::kind::sources, "atlas")->at("comparison").dump();
}

}  // namespace

TEST_CASE("a source that agrees is counted and says nothing") {
  auto folder = folder_of(described(atlas), {"CATEGORY", "CODE"},
                          {{"/features/0", {"L", "LT01"}}, {"/features/1", {"M", "LT02"}}});
  const auto made = folder.import();
  CHECK(made.found.empty());
  CHECK(counts(made) == R"({"compared":2,"differ":0,"unknown":0})");
  CHECK(find(made.documents, model::kind::regions, "LT01")->at("sources").size() == 1);
}

TEST_CASE("a difference is a warning with both values, the source and the place in its snapshot") {
  auto folder = folder_of(described(atlas), {"CATEGORY", "CODE"},
                          {{"/features/0", {"L", "LT01"}}, {"/features/1", {"T", "LT02"}}});
  const auto made = folder.import();
  const std::string file = "data/" + snapshot_path("atlas", folder.lock["atlas"].sha256);
  CHECK(made.found ==
        file +
            ":3:1: warning: regions LT02: \"/categories/period=2014-2020/category\" is "
            "\"more-developed\" here, \"transition\" in atlas (/features/1) [source-differs]\n"
            "    look at both: correct the record, or tell the publisher of the source\n");
  CHECK(counts(made) == R"({"compared":2,"differ":1,"unknown":0})");
}

TEST_CASE("what is not on file is not compared: a record, a field, a row without its key") {
  auto folder = folder_of(described(atlas), {"CATEGORY", "CODE"},
                          {{"/features/0", {"L", "LT09"}},
                           {"/features/1", {"L", "LT03"}},
                           {"/features/2", {"L", std::nullopt}}});
  const auto made = folder.import();
  CHECK(made.found.empty());
  CHECK(counts(made) == R"({"compared":0,"differ":0,"unknown":2})");
}

TEST_CASE("a row may be about several records: it agrees when one of them has the value") {
  auto folder = folder_of(
      described(replace_all(atlas, "id =", "country ="), "about = \"country\""),
      {"CATEGORY", "CODE"},
      {{"/0", {"L", "LT"}}, {"/1", {"M", "LT"}}, {"/2", {"T", "LT"}}, {"/3", {"T", "LT"}}});
  const auto made = folder.import();
  CHECK(made.found.find("regions LT: \"/categories/period=2014-2020/category\" is "
                        "\"less-developed\", \"more-developed\" here, \"transition\" in atlas "
                        "(/2)") != std::string::npos);
  CHECK(counts(made) == R"({"compared":3,"differ":1,"unknown":0})");
}

TEST_CASE("a list agrees when it has the value") {
  auto folder =
      folder_of(described(R"(id = "CODE", nuts_versions = "VERSION")"), {"CODE", "VERSION"},
                {{"/0", {"LT01", "2021"}}, {"/1", {"LT02", "2006"}}});
  const auto made = folder.import();
  CHECK(made.found.find("regions LT02: \"/nuts_versions\" is \"2021\" here, \"2006\" in atlas") !=
        std::string::npos);
  CHECK(counts(made) == R"({"compared":2,"differ":1,"unknown":0})");
}

TEST_CASE("a comparison needs a kind of record and the field that it is about") {
  CHECK(findings_in(described(atlas)).empty());
  CHECK(findings_in(replace_all(described(atlas), "record = \"regions\"", ""))
            .find("this use needs a \"record\"") != std::string::npos);
  CHECK(findings_in(described(atlas, "about = \"country\""))
            .find("the fields of a record begin with its \"country\"") != std::string::npos);
  CHECK(findings_in(replace_all(described(atlas), "comparison", "comparision"))
            .find("unknown use \"comparision\", did you mean \"comparison\"?") !=
        std::string::npos);
  CHECK(findings_in(replace_all(described(atlas, "about = \"id\""), "comparison", "records"))
            .find("only what is compared has \"about\"") != std::string::npos);
}
