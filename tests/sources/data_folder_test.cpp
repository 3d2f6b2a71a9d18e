#include "sources/data_folder.h"

#include <doctest/doctest.h>

#include "tests/support/documents.h"

using namespace escp;
using namespace escp::sources;

namespace {

const std::string ntt = R"({"id": "ntt", "name": "NTT", "sources": [{"source": "s1"}]})";

struct reading {
  model::documents documents;
  std::string found;
};

reading read(const std::map<std::string, std::string>& files) {
  const disk_reader disk;
  const auto schemas = schema_set::read(disk, "data/schemas");
  REQUIRE(schemas.has_value());
  const memory_reader memory(files);
  findings found;
  auto documents = read_data_folder(memory, "data", *schemas, found);
  REQUIRE(documents.has_value());
  return {std::move(*documents), tests::text_of(found)};
}

}  // namespace

TEST_CASE("records are read from files of their own and from lines of a bulk file") {
  const reading one = read({{"data/organisations/ntt.json", ntt},
                            {"data/organisations.ndjson",
                             "{\"id\": \"a1\", \"name\": \"A\", \"sources\": [{\"source\": "
                             "\"s1\"}]}\n\n{\"id\": \"a2\", \"nam\": 1}\n"},
                            {"data/schemas/x.schema.json", "{}"},
                            {"data/tables/t.csv", "a,b"},
                            {"data/README.md", "#"}});
  REQUIRE(one.documents.size() == 3);
  CHECK(one.documents.at(1).first_line == 3);
  CHECK(!one.documents.at(1).fit);
  CHECK(
      one.found.find(
          "data/organisations.ndjson:3:14: error: unknown field \"nam\", did you mean \"name\"?") !=
      std::string::npos);
}

TEST_CASE("a file that is not named for its id is reported") {
  CHECK(read({{"data/organisations/other.json", ntt}}).found ==
        "data/organisations/other.json:1:8: error: the id \"ntt\" is not the file's name \"other\" "
        "[id-file-name] (at "
        "/id)\n    name the file for the id: the address of the page is made from it\n");
}

TEST_CASE("a folder that is no kind of record is reported with what was probably meant") {
  CHECK(read({{"data/organisation/ntt.json", ntt}}).found ==
        "data/organisation/ntt.json: error: \"organisation\" is not a kind of record, did you mean "
        "\"organisations\"? "
        "[file-misplaced]\n    records stand in data/<kind>/<id>.json or data/<kind>.ndjson\n");
  CHECK(read({{"data/organisations/sub/ntt.json", ntt}}).found.find("file-misplaced") !=
        std::string::npos);
  CHECK(read({{"data/organisations/ntt.jsn", ntt}}).found.find("file-misplaced") !=
        std::string::npos);
}

TEST_CASE("a record that cannot be parsed keeps the id of its file and does not stop the others") {
  const reading one = read({{"data/organisations/broken.json", "{\"id\": \"broken\""},
                            {"data/organisations/ntt.json", ntt}});
  REQUIRE(one.documents.size() == 2);
  CHECK(one.documents.at(0).id() == "broken");
  CHECK(!one.documents.at(0).fit);
  CHECK(one.documents.at(1).fit);
  CHECK(one.found ==
        "data/organisations/broken.json:1:16: error: not valid JSON: unexpected end of input; "
        "expected '}' "
        "[json-syntax]\n");
}

TEST_CASE("what is not an object is no record") {
  CHECK(read({{"data/organisations/ntt.json", "[]"}})
            .found.find("expected an object, found a list") != std::string::npos);
}

TEST_CASE("a data folder that is missing is a failure") {
  const disk_reader disk;
  const auto schemas = schema_set::read(disk, "data/schemas");
  REQUIRE(schemas.has_value());
  findings found;
  const auto documents = read_data_folder(memory_reader({}), "data", *schemas, found);
  REQUIRE(!documents);
  CHECK(documents.error().message == "the data: cannot read data: no such folder");
}
