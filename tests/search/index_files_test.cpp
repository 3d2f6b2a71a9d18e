#include "search/index_files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/search/small_europe.h"

namespace escp::search {

namespace {

std::vector<std::string> paths_of(const output_files& files) {
  std::vector<std::string> paths;
  for (const output_file& one : files) paths.push_back(one.path);
  std::ranges::sort(paths);
  return paths;
}

nlohmann::json json_of(const output_files& files, std::string_view path) {
  for (const output_file& one : files) {
    if (one.path == path) return nlohmann::json::parse(one.bytes);
  }
  throw std::logic_error("no such file");
}

}  // namespace

TEST_CASE("a small index is one file of each sort") {
  const tests::small_europe europe;
  CHECK(paths_of(make_index(europe.documents())) ==
        std::vector<std::string>{"search/columns-0.bin", "search/index.json", "search/lists-0.bin",
                                 "search/records-0.json", "search/words.bin"});
}

TEST_CASE("the same documents make the same bytes") {
  const tests::small_europe one;
  const tests::small_europe other;
  CHECK(make_index(one.documents()) == make_index(other.documents()));
}

TEST_CASE("a record is a line of fields that the head names") {
  const tests::small_europe europe;
  const auto files = make_index(europe.documents());
  CHECK(json_of(files, "search/index.json").at("fields").dump() ==
        R"(["id","name","detail","place","size","country","programme","label","theme",)"
        R"("platform","organisation-type","year","status","verdict"])");
  const auto records = json_of(files, "search/records-0.json");
  CHECK(records.size() == 8);
  CHECK(records[0].dump() ==
        R"(["a-first","First","The first of all","",2,"EL FR","escp-s3","escp-s3","smart-fibres",)"
        R"("agri-food","","2018","label-awarded","met"])");
}

TEST_CASE("the head says where the kinds begin and which codes occur how often") {
  const tests::small_europe europe;
  const auto head = json_of(make_index(europe.documents()), "search/index.json");
  CHECK(head.at("version") == index_version);
  CHECK(head.at("documents") == 8);
  CHECK(head.at("kinds")[1].dump() ==
        R"({"count":3,"first":2,"folder":"organisations","kind":"organisation"})");
  CHECK(head.at("columns")[0].at("codes").dump() == R"(["EL","FR"])");
  CHECK(head.at("columns")[0].at("totals").dump() == "[4,4]");
}

TEST_CASE("no documents make an index that says so") {
  CHECK(paths_of(make_index({})) ==
        std::vector<std::string>{"search/columns-0.bin", "search/index.json", "search/words.bin"});
}

}  // namespace escp::search
