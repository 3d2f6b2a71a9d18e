#include "releases/store.h"

#include <doctest/doctest.h>

#include "tests/releases/small_store.h"

namespace escp::releases {

namespace {

release_store two_releases() {
  release_store store;
  add_small_release(store, "2026.11.20",
                    {{"things.ndjson", "{\"id\":\"a\"}\n"}, {"things.xlsx", "one"}});
  add_small_release(store, "2026.11.20.2",
                    {{"things.ndjson", "{\"id\":\"a\"}\n"}, {"things.xlsx", "two"}});
  return store;
}

std::map<std::string, std::string> files_of(const release_store& store) {
  std::map<std::string, std::string> files;
  for (const output_file& one : store_files(store)) files["s/" + one.path] = one.bytes;
  return files;
}

std::string failure_of(std::map<std::string, std::string> files) {
  const auto read = read_store(memory_reader(std::move(files)), "s", missing_store::is_a_failure);
  return read ? "none" : read.error().message;
}

}  // namespace

TEST_CASE("a store reads back as it was written, and holds equal files once") {
  release_store store = two_releases();
  store.refused = refusal{"2026.11.21", {"things: none"}};
  const auto read = written_and_read(store);
  REQUIRE(read);
  CHECK(*read == store);
  CHECK(read->objects.size() == 3);
  CHECK(*read->bytes(read->releases[1], "things.xlsx") == "two");
  CHECK(read->bytes(read->releases[1], "other") == nullptr);
  CHECK(read->find("2026.11.20")->version == "2026.11.20");
  CHECK(read->find("2026.11.21") == nullptr);
}

TEST_CASE("objects that no release needs are not written") {
  release_store store = two_releases();
  store.releases.pop_back();
  CHECK(files_of(store).size() == 2 + 2);
}

TEST_CASE("a damaged store is a failure that names the file") {
  const auto whole = files_of(two_releases());
  for (const auto& [path, bytes] : whole) {
    auto files = whole;
    files[path] = bytes + "x";
    CAPTURE(path);
    CHECK(failure_of(files).starts_with("the store of releases is damaged: " + path));
    if (path == "s/releases.json") continue;  // a folder without it is an empty store
    files.erase(path);
    CHECK(failure_of(files).starts_with("the store of releases is damaged: " + path));
  }
}

TEST_CASE("a manifest cannot lead out of its folder, nor versions be out of order") {
  auto files = files_of(two_releases());
  std::string& manifest = files["s/manifests/2026.11.20.json"];
  manifest.replace(manifest.find("things.xlsx"), 11, "../../etc/x");
  CHECK(failure_of(files).find("it has not the form of a manifest") != std::string::npos);
  files = files_of(two_releases());
  files["s/releases.json"] = R"({"versions":["2026.11.20.2","2026.11.20"]})";
  CHECK(failure_of(files).find("the versions are not in order") != std::string::npos);
  files["s/releases.json"] = R"({"versions":["../x"]})";
  CHECK(failure_of(files).find("a version is a date") != std::string::npos);
}

TEST_CASE("a folder that is not there is an empty store only where one is made") {
  const memory_reader none(std::map<std::string, std::string>{});
  CHECK(read_store(none, "s", missing_store::is_empty)->releases.empty());
  CHECK_FALSE(read_store(none, "s", missing_store::is_a_failure));
  const memory_reader other(std::map<std::string, std::string>{{"s/README.md", "x"}});
  CHECK(read_store(other, "s", missing_store::is_a_failure)->releases.empty());
}

}  // namespace escp::releases
