#include "publish/publication.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/publish/temporary_folder.h"

namespace escp::publish {

namespace {

ino_t inode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_ino;
}

std::unique_ptr<publication> begin(const fs::path& site, const options& how = {}) {
  auto run = publication::begin(site, how);
  REQUIRE(run.has_value());
  return std::move(*run);
}

void write_pieces(publication& run, const std::string& path,
                  std::initializer_list<const char*> pieces) {
  const auto stream = run.open(path);
  for (const char* piece : pieces) stream->write(piece);
}

}  // namespace

TEST_CASE("a file in pieces is the same as one put whole") {
  const temporary_folder folder;
  const fs::path site = folder.path() / "site";
  {
    const auto run = begin(site);
    write_pieces(*run, "data/a.csv", {"id,", "name\n"});
    const auto done = run->finish();
    REQUIRE(done.has_value());
    CHECK(*done == summary{.files = 1, .bytes = 8, .written = 1});
  }
  const ino_t before = inode_of(site / "data/a.csv");
  const auto run = begin(site);
  run->put({"data/a.csv", "id,name\n"});
  const auto done = run->finish();
  REQUIRE(done.has_value());
  CHECK(*done == summary{.files = 1, .bytes = 8, .unchanged = 1});
  CHECK(inode_of(site / "data/a.csv") == before);
}

TEST_CASE("a file in pieces that the site has already is not written, and the site not touched") {
  const temporary_folder folder;
  const fs::path site = folder.path() / "site";
  REQUIRE(publish({{"a", "xy"}}, site).has_value());
  const ino_t before = inode_of(site);
  const auto run = begin(site);
  write_pieces(*run, "a", {"x", "y"});
  const auto done = run->finish();
  REQUIRE(done.has_value());
  CHECK(done->unchanged == 1);
  CHECK(inode_of(site) == before);
}

TEST_CASE("a run that is given up leaves the site as it was and nothing beside it") {
  const temporary_folder folder;
  const fs::path site = folder.path() / "site";
  REQUIRE(publish({{"a", "old"}}, site).has_value());
  {
    const auto run = begin(site);
    run->put({"a", "new"});
    write_pieces(*run, "b", {"new"});
  }
  CHECK(read(site / "a") == "old");
  CHECK_FALSE(fs::exists(folder.path() / ".site.staging"));
}

TEST_CASE("files below the shared folder are second names of equal ones that came before") {
  const temporary_folder folder;
  const fs::path site = folder.path() / "site";
  const auto run = begin(site, {.shared = "data/v/"});
  run->put({"data/a", "x"});
  run->put({"data/b", "x"});
  run->put({"data/v/1/a", "x"});
  run->put({"data/v/1/c", "y"});
  run->put({"data/v/2/c", "y"});
  REQUIRE(run->finish().has_value());
  CHECK(inode_of(site / "data/v/1/a") == inode_of(site / "data/a"));
  CHECK(inode_of(site / "data/v/2/c") == inode_of(site / "data/v/1/c"));
  CHECK(inode_of(site / "data/b") != inode_of(site / "data/a"));
}

TEST_CASE("paths that cannot be published are all named at the end, and nothing leaves the tree") {
  const temporary_folder folder;
  const fs::path site = folder.path() / "site";
  const auto run = begin(site);
  run->put({"../out", "x"});
  write_pieces(*run, "/absolute", {"x"});
  run->put({"a", "x"});
  run->put({"A", "x"});
  const auto done = run->finish();
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message ==
        "these paths cannot be published: \"../out\" has a part that is . or ..; \"/absolute\" is "
        "absolute; \"a\" and \"A\" differ only in letter case");
  CHECK_FALSE(fs::exists(folder.path() / "out"));
  CHECK_FALSE(fs::exists(site));
}

}  // namespace escp::publish
