#include "publish/publish.h"

#include <doctest/doctest.h>

#include "base/fingerprint.h"
#include "publish/manifest.h"
#include "tests/publish/temporary_folder.h"

namespace escp::publish {

namespace {

using lines = std::vector<std::string>;

const output_files first_site{
    {"index.html", "home"}, {"en/a/index.html", "A"}, {"en/b/index.html", "B"}};

summary publish_well(const output_files& files, const fs::path& site) {
  const auto done = publish(files, site);
  REQUIRE_MESSAGE(done.has_value(), done.error().message);
  return *done;
}

}  // namespace

TEST_CASE("the first run makes the site, its manifest, and nothing else but a lock") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  CHECK(publish_well(first_site, site) == summary{.files = 3, .bytes = 6, .written = 3});
  CHECK(tree(temp.path()) ==
        lines{".site.lock: ", "site/", "site/.manifest.json: " + read(site / ".manifest.json"),
              "site/en/", "site/en/a/", "site/en/a/index.html: A", "site/en/b/",
              "site/en/b/index.html: B", "site/index.html: home"});
  CHECK(read(site / ".manifest.json")
            .starts_with("{\"files\":[\n{\"path\":\"en/a/index.html\",\"bytes\":1,\"xxh128\":"
                         "\"" +
                         escp::to_text(fingerprint_of("A")) + "\"},\n"));
}

TEST_CASE("a run that changes nothing does not touch the site") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  publish_well(first_site, site);
  const identity folder = identity_of(site);
  const identity page = identity_of(site / "en/a/index.html");
  CHECK(publish_well(first_site, site) == summary{.files = 3, .bytes = 6, .unchanged = 3});
  CHECK(identity_of(site) == folder);
  CHECK(identity_of(site / "en/a/index.html") == page);
}

TEST_CASE("a changed file is written, the others keep inode and time, the missing one is pruned") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  publish_well(first_site, site);
  const identity kept = identity_of(site / "index.html");
  const identity changed = identity_of(site / "en/a/index.html");
  CHECK(publish_well({{"index.html", "home"}, {"en/a/index.html", "Z"}, {"new.txt", ""}}, site) ==
        summary{.files = 3, .bytes = 5, .written = 2, .unchanged = 1, .removed = 1});
  CHECK(identity_of(site / "index.html") == kept);
  CHECK_FALSE(identity_of(site / "en/a/index.html") == changed);
  CHECK(tree(site) == lines{".manifest.json: …", "en/", "en/a/", "en/a/index.html: Z",
                            "index.html: home", "new.txt: "});
}

TEST_CASE("what others have put into the site stays: files, links, empty folders") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  write(site / "README.md", "note");
  write(site / "en/own/note.txt", "mine");
  fs::create_directories(site / "empty/inside");
  fs::create_symlink("README.md", site / "link");
  const identity readme = identity_of(site / "README.md");
  CHECK(publish_well({{"en/index.html", "1"}}, site).written == 1);
  CHECK(publish_well({{"index.html", "2"}}, site) ==
        summary{.files = 1, .bytes = 1, .written = 1, .removed = 1});
  CHECK(identity_of(site / "README.md") == readme);
  CHECK(tree(site) == lines{".manifest.json: …", "README.md: note", "empty/", "empty/inside/",
                            "en/", "en/own/", "en/own/note.txt: mine", "index.html: 2",
                            "link -> README.md"});
}

TEST_CASE("an output replaces a file that others have put at its path") {
  const temporary_folder temp;
  write(temp.path() / "site/index.html", "old");
  CHECK(publish_well({{"index.html", "new"}}, temp.path() / "site").written == 1);
  CHECK(read(temp.path() / "site/index.html") == "new");
}

TEST_CASE("a file of the last run may become a folder, and a folder a file") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  publish_well({{"a", "1"}, {"b/c", "2"}}, site);
  publish_well({{"a/d", "3"}, {"b", "4"}}, site);
  CHECK(tree(site) == lines{".manifest.json: …", "a/", "a/d: 3", "b: 4"});
}

TEST_CASE("what was made and is no longer goes, with the folders that held nothing else") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  publish_well({{"a/b/c/1", ""}, {"a/d/2", ""}, {"e/3", ""}}, site);
  fs::remove_all(site / "e");
  CHECK(publish_well({{"f", ""}}, site).removed == 3);
  CHECK(tree(site) == lines{".manifest.json: …", "f: "});
}

TEST_CASE("a manifest that names files outside of the site removes none of them") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  publish_well({{"a", "1"}}, site);
  write(temp.path() / "own", "mine");
  write(temp.path() / "other/own", "mine");
  fs::create_directory_symlink("../other", site / "link");
  manifest_writer manifest;
  for (const char* path : {"../own", "a", "link/own"}) manifest.add(path, 1, {});
  write(site / ".manifest.json", std::move(manifest).finish());
  publish_well({{"b", "2"}}, site);
  CHECK(tree(site) == lines{".manifest.json: …", "b: 2", "link -> ../other"});
  CHECK(read(temp.path() / "own") == "mine");
  CHECK(read(temp.path() / "other/own") == "mine");
}

TEST_CASE("the site stays the folder it is, so that who has it open sees what is new") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  publish_well({{"a", "1"}}, site);
  const ino_t before = identity_of(site).inode;
  publish_well({{"a", "2"}, {"b", "3"}}, site);
  CHECK(identity_of(site).inode == before);
}

TEST_CASE("a page that was tampered with is written anew, also when its size is the same") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  publish_well(first_site, site);
  write(site / "index.html", "home");
  write(site / "en/a/index.html", "X");
  CHECK(publish_well(first_site, site).written == 1);
  CHECK(read(site / "en/a/index.html") == "A");
}

TEST_CASE("a site that is a link is published where the link leads") {
  const temporary_folder temp;
  fs::create_directories(temp.path() / "real");
  fs::create_directory_symlink("real", temp.path() / "site");
  publish_well(first_site, temp.path() / "site/");
  CHECK(fs::is_symlink(temp.path() / "site"));
  CHECK(read(temp.path() / "real/index.html") == "home");
}

TEST_CASE("a preview need not be flushed") {
  const temporary_folder temp;
  CHECK(publish(first_site, temp.path() / "site", {.durability = durability::none})->written == 3);
}

TEST_CASE("many files are all there after a parallel run") {
  const temporary_folder temp;
  output_files many;
  for (int at = 0; at < 2000; ++at) {
    many.push_back({"p/" + std::to_string(at % 50) + "/" + std::to_string(at) + ".html",
                    std::string(3000, 'x')});
  }
  CHECK(publish_well(many, temp.path() / "site").written == 2000);
  many.front().bytes = "changed";
  CHECK(publish_well(many, temp.path() / "site").unchanged == 1999);
}

}  // namespace escp::publish
