#include "metadata/dataset_table.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace escp::metadata {

namespace {

/// The dataset of a file, "" for none.
std::string_view dataset(const char* name, const char* media_type) {
  opendata::listed_file file;
  file.name = name;
  file.media_type = media_type;
  const dataset_row* found = dataset_of(file);
  return found == nullptr ? std::string_view() : found->name;
}

}  // namespace

TEST_CASE("every kind of record has a dataset of its name, and the whole has the last") {
  REQUIRE(datasets().size() == model::kinds.size() + 1);
  for (std::size_t at = 0; at < model::kinds.size(); ++at) {
    CHECK(datasets()[at].name == model::kinds[at].name);
    CHECK(datasets()[at].kind == model::kinds[at].kind);
  }
  CHECK(!datasets().back().kind);
}

TEST_CASE("a file belongs to the dataset of its kind, whatever its format") {
  CHECK(dataset("regions", "text/csv") == "regions");
  CHECK(dataset("regions", "application/geo+json") == "regions");
  CHECK(dataset("memberships", "text/csv") == "partnerships");
}

TEST_CASE("a file that no dataset names belongs to the whole") {
  CHECK(dataset("claims", "text/csv") == "catalogue");
  CHECK(dataset("catalogue", "application/vnd.sqlite3") == "catalogue");
  CHECK(dataset("something-new", "application/vnd.apache.parquet") == "catalogue");
}

TEST_CASE("what describes data is no data") {
  CHECK(dataset("licence", "text/plain").empty());
  CHECK(dataset("partnerships.schema.json", "application/schema+json").empty());
  CHECK(dataset("partnerships", "application/csvm+json").empty());
  CHECK(dataset("datapackage", "application/json").empty());
  CHECK(dataset("checker", "application/json").empty());
}

}  // namespace escp::metadata
