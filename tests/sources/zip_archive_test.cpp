#include "sources/zip_archive.h"

#include <doctest/doctest.h>

#include "tests/sources/rows.h"

using namespace escp::sources;
using escp::tests::zip_of;

TEST_CASE("a file is found by its name, also inside a folder") {
  const std::string archive = zip_of({{"project.csv", "id\n1\n"}, {"csv/organization.csv", "x\n"}});
  CHECK(*unzip(archive, "project.csv") == "id\n1\n");
  CHECK(*unzip(archive, "organization.csv") == "x\n");
  CHECK(unzip(archive, "projects.csv").error().message ==
        "the archive has no file \"projects.csv\", did you mean \"project.csv\"?");
  const std::string twice = zip_of({{"a/x.csv", "1"}, {"b/x.csv", "2"}});
  CHECK(unzip(twice, "x.csv").error().message == "the archive has several files \"x.csv\"");
}

TEST_CASE("what is no archive, or a damaged one, is refused") {
  CHECK(unzip("<html>", "a").error().message.starts_with("not a ZIP archive: "));
  std::string archive = zip_of({{"a.csv", std::string(5000, 'a') + "bcd"}});
  CHECK(!unzip(archive.substr(0, archive.size() / 2), "a.csv").has_value());
  archive[45] = static_cast<char>(archive[45] + 1);
  CHECK(!unzip(archive, "a.csv").has_value());
}

TEST_CASE("a file that unpacks to far more than its size is refused before it is unpacked") {
  const std::string archive = zip_of({{"bomb.csv", std::string(20'000'000, '0')}});
  CHECK(archive.size() < 30'000);
  CHECK(unzip(archive, "bomb.csv").error().message.ends_with("20000000 bytes: more than is taken"));
  CHECK(unzip(zip_of({{"a", "123"}}), "a", {.files = 10, .file_bytes = 2, .ratio = 200})
            .error()
            .message == "\"a\" unpacks from 3 to 3 bytes: more than is taken");
}
