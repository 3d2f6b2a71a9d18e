#include "publish/output_paths.h"

#include <doctest/doctest.h>

#include "publish/publish.h"
#include "tests/publish/temporary_folder.h"

namespace escp::publish {

namespace {

std::string failure_of(const output_files& files) {
  const auto done = check_output_paths(files);
  return done ? "" : done.error().message;
}

}  // namespace

TEST_CASE("paths below the site are fit") {
  for (const char* path :
       {"index.html", "en/regions/ITF3/index.html", ".nojekyll", "a..b/..c/d.", "en/é 1.html"}) {
    CHECK_MESSAGE(fault_of(path).empty(), path);
  }
}

TEST_CASE(
    "a path that could lead out of the site, or that no disk takes, is refused with its fault") {
  using namespace std::string_view_literals;
  CHECK(fault_of("") == "is empty");
  CHECK(fault_of("/etc/passwd") == "is absolute");
  CHECK(fault_of("en/../../etc") == "has a part that is . or ..");
  CHECK(fault_of("..") == "has a part that is . or ..");
  CHECK(fault_of("en/./a") == "has a part that is . or ..");
  CHECK(fault_of("en//a") == "has an empty part");
  CHECK(fault_of("en/") == "has an empty part");
  CHECK(fault_of("en\\a") == "has a backslash");
  CHECK(fault_of("en/a\nb") == "has a control character");
  CHECK(fault_of("en/a\0b"sv) == "has a control character");
  CHECK(fault_of("en/\xFF") == "is not valid UTF-8");
  CHECK(fault_of(std::string(256, 'a')) == "has a part of more than 255 bytes");
  CHECK(fault_of(".Manifest.json") == "is the name of the manifest");
}

TEST_CASE("outputs that do not collide pass") {
  CHECK(failure_of({}).empty());
  CHECK(failure_of({{"a", ""}, {"a.html", ""}, {"b/a", ""}, {"b/c/a", ""}}).empty());
}

TEST_CASE("outputs that collide are refused, all of them in one message") {
  CHECK(
      failure_of({{"a", "1"}, {"../x", ""}, {"a", "2"}}) ==
      "these paths cannot be published: \"../x\" has a part that is . or ..; \"a\" is made twice");
  CHECK(failure_of({{"EL.json", ""}, {"el.json", ""}}) ==
        "these paths cannot be published: \"EL.json\" and \"el.json\" differ only in letter case");
  CHECK(failure_of({{"en/about", ""}, {"en/about/index.html", ""}}) ==
        "these paths cannot be published: \"en/about\" is a file, but \"en/about/index.html\" "
        "needs it as a folder");
  CHECK(failure_of({{"en/A/x", ""}, {"en/a/y", ""}}) ==
        "these paths cannot be published: the folders \"en/A\" and \"en/a\" differ only in letter "
        "case");
}

TEST_CASE("a bad path stops the run before anything is touched") {
  const temporary_folder temp;
  const auto done = publish({{"ok", ""}, {"../escaped", ""}}, temp.path() / "site");
  REQUIRE_FALSE(done);
  CHECK(done.error().message ==
        "these paths cannot be published: \"../escaped\" has a part that is . or ..");
  CHECK(tree(temp.path()).empty());
}

}  // namespace escp::publish
