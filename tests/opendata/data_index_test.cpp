#include "opendata/data_index.h"

#include <doctest/doctest.h>

#include "base/sha256.h"
#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("the index lists version, licence, counts and files, one file a line") {
  const small_release input;
  const quality::report none;
  const std::vector<listed_file> files{{"events", "data/events.csv", 46, "ab", "text/csv", 0},
                                       {"licence", "data/LICENSE.txt", 7, "cd", "text/plain", {}}};
  CHECK(index_json({input.catalogue, input.verdicts, input.schemas, none, {}, input.version},
                   files) ==
        "{\"version\":\"2026.11.20\",\n"
        "\"licence\":\"https://creativecommons.org/licenses/by/4.0/\",\n"
        "\"counts\":{\"partnerships\":0,\"organisations\":0,\"regions\":0,\"countries\":0,"
        "\"programmes\":0,"
        "\"calls\":0,\"platforms\":0,\"themes\":0,\"support-actions\":0,\"events\":0,"
        "\"expressions-of-interest\":0,\"s3-evidence\":0,\"taxonomies\":0,\"sources\":0},\n"
        "\"files\":[\n"
        "{\"name\":\"events\",\"path\":\"data/"
        "events.csv\",\"bytes\":46,\"sha256\":\"ab\",\"media_type\":\"text/csv\","
        "\"rows\":0},\n"
        "{\"name\":\"licence\",\"path\":\"data/"
        "LICENSE.txt\",\"bytes\":7,\"sha256\":\"cd\",\"media_type\":\"text/plain\"}\n"
        "]}\n");
}

TEST_CASE(
    "the index gives size, hash and rows of every file of data/ as it is, but for the descriptions "
    "beside tables") {
  const data_release release = small().make();
  const auto index = nlohmann::json::parse(bytes_of(release.files, "data/index.json"));
  std::size_t in_data = 0;
  for (const output_file& one : release.files) {
    const bool is_beside = one.path.ends_with(".csv-metadata.json");
    in_data += one.path.starts_with("data/") && !is_beside ? 1U : 0U;
  }
  CHECK(index.at("files").size() + 2 == in_data);
  for (const auto& file : index.at("files")) {
    const std::string bytes = bytes_of(release.files, file.at("path").get<std::string>());
    CHECK(file.at("bytes") == bytes.size());
    CHECK(file.at("sha256") == sha256_hex(bytes));
  }
  CHECK(index.at("counts").at("organisations") == 2);
}

TEST_CASE("the index stays below 20 kB with all schemas and files of many digits") {
  small_release input = small();
  for (const model::kind_row& row : model::kinds) {
    input.schemas[std::string(row.name) + ".schema.json"] = nlohmann::json::object();
  }
  const data_release release = input.make();
  const std::size_t room_for_digits = release.listed.size() * 10;
  CHECK(bytes_of(release.files, "data/index.json").size() + room_for_digits < 20000);
}

TEST_CASE("SHA256SUMS names every file of data/ but itself, below data/") {
  const output_files files = small().make().files;
  std::string expected;
  for (const output_file& one : files) {
    if (!one.path.starts_with("data/") || one.path == "data/SHA256SUMS") continue;
    expected += sha256_hex(one.bytes) + "  " + one.path.substr(5) + "\n";
  }
  CHECK(bytes_of(files, "data/SHA256SUMS") == expected);
}

TEST_CASE(
    "the attribution names sources with their licences, and EuroGeographics when there are "
    "points") {
  small_release input;
  const given source{model::kind::sources,
                     R"({"id":"s","title":"A\nB","url":"https://e.eu","licence":"PSI"})"};
  input.catalogue = catalogue_of({source});
  CHECK(bytes_of(input.make().files, "data/ATTRIBUTION.txt") ==
        "The catalogue was compiled from these sources.\n\ns\n  title: A B\n  address: "
        "https://e.eu\n  licence: PSI\n");
  input.catalogue = catalogue_of(
      {source,
       {model::kind::regions, R"({"id":"ITF3","country":"IT","point":{"lon":14.5,"lat":-0.25}})"}});
  const output_files files = input.make().files;
  CHECK(bytes_of(files, "data/ATTRIBUTION.txt")
            .find("© EuroGeographics for the administrative boundaries") != std::string::npos);
  CHECK(bytes_of(files, "data/regions.csv").ends_with("ITF3,IT,,,,,,,14.5,-0.25,,\r\n"));
}

}  // namespace escp::opendata
