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

namespace {

using file_map = std::map<std::string, std::string>;

/// Reads files, then others with the first reading at hand; and the others alone.
struct second_reading {
  second_reading(const file_map& first, const file_map& second) {
    const auto schemas = schema_set::read(disk_reader(), "data/schemas");
    findings found_first;
    const auto earlier =
        *read_data_folder(memory_reader(first), "data", *schemas, nullptr, found_first);
    findings found_now;
    now = *read_data_folder(memory_reader(second), "data", *schemas, &earlier, found_now);
    found = tests::text_of(found_now);
    for (const model::document& one : now)
      places.push_back(one.same_as == model::document::none ? -1 : static_cast<int>(one.same_as));
    const reading alone = read(second);
    CHECK(found == alone.found);
    REQUIRE(now.size() == alone.documents.size());
    for (std::size_t at = 0; at < now.size(); ++at) check_same(now[at], alone.documents[at]);
  }

  static void check_same(const model::document& one, const model::document& other) {
    CHECK(one.file == other.file);
    CHECK(one.own_text == other.own_text);
    CHECK(one.first_line == other.first_line);
    CHECK(one.id() == other.id());
    CHECK(one.fit == other.fit);
  }

  model::documents now;
  std::string found;
  std::vector<int> places;
};

std::string line(const std::string& id) {
  return R"({"id": ")" + id + R"(", "name": "N", "sources": [{"source": "s1"}]})" + "\n";
}

const std::string bulk = "data/organisations.ndjson";
using places = std::vector<int>;

}  // namespace

TEST_CASE("of a bulk file what is before and behind an edit is known from an earlier reading") {
  const file_map before{{bulk, line("a1") + line("b1") + line("c1")}};
  const auto places_in = [&](const std::string& text) {
    return second_reading(before, {{bulk, text}}).places;
  };
  CHECK(places_in(line("a1") + line("b1") + line("c1")) == places{0, 1, 2});
  CHECK(places_in(line("a1") + line("x1") + line("c1")) == places{0, -1, 2});
  CHECK(places_in(line("a1") + "\n" + line("c1")) == places{0, 2});
  CHECK(places_in(line("x1") + line("a1") + line("b1") + line("c1")) == places{-1, 0, 1, 2});
  CHECK(places_in(line("a1") + line("a1") + line("b1") + line("c1")) == places{0, -1, 1, 2});
  CHECK(places_in(line("c1") + line("b1") + line("a1")) == places{-1, -1, -1});
  CHECK(places_in("{}\n" + line("b1")) == places{-1, -1});
}

TEST_CASE("a record in a file of its own is known while the file has its name") {
  const file_map before{{"data/organisations/ntt.json", ntt}};
  CHECK(second_reading(before, before).places == places{0});
  CHECK(second_reading(before, {{"data/organisations/ntt.json", ntt + " "}}).places == places{-1});
  const second_reading renamed(before, {{"data/organisations/other.json", ntt}});
  CHECK(renamed.places == places{-1});
  CHECK(renamed.found.find("is not the file's name") != std::string::npos);
}
