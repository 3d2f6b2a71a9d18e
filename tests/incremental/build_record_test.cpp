#include "incremental/build_record.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

using namespace escp::incremental;

namespace {

namespace fs = std::filesystem;

build_record example() {
  build_record one{.world = fingerprint_of("world"),
                   .files = fingerprint_of("files"),
                   .keys = {{"record partnerships/tex4im", fingerprint_of("a")},
                            {"all organisations", fingerprint_of("b")},
                            {"template home", fingerprint_of("c")}},
                   .pages = {},
                   .other_files = {{"data/index.json", {.bytes = 7, .modified = -5, .inode = 9}}},
                   .warnings = 3};
  one.pages["en/index.html"] = {
      .sha256 = "ab", .state = {.bytes = 1, .modified = 2, .inode = 3}, .reads = {0, 2}};
  one.pages["en/about/index.html"] = {.sha256 = "cd", .state = {}, .reads = {}};
  return one;
}

std::string text_again(const std::string& text) {
  const auto parsed = parse_record(text);
  return parsed ? to_text(*parsed) : "no record";
}

class temporary_folder {
 public:
  temporary_folder() {
    std::string name = (fs::temp_directory_path() / "escp-record-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;
  ~temporary_folder() { fs::remove_all(path_); }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a record of a build comes back as it was written") {
  const std::string text = to_text(example());
  CHECK(text_again(text) == text);
  const auto parsed = parse_record(text);
  REQUIRE(parsed.has_value());
  CHECK(parsed->pages.at("en/index.html").reads == std::vector<std::uint32_t>{0, 2});
  CHECK(parsed->other_files.at("data/index.json") ==
        file_state{.bytes = 7, .modified = -5, .inode = 9});
  CHECK(parsed->warnings == 3);
}

TEST_CASE("a record that was changed anywhere, or cut anywhere, is none") {
  const std::string text = to_text(example());
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string damaged = text;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CAPTURE(at);
    CHECK_FALSE(parse_record(damaged).has_value());
    CHECK_FALSE(parse_record(text.substr(0, at)).has_value());
  }
}

TEST_CASE("a record whose own fingerprint is right and whose numbers are not is none") {
  const auto signed_text = [](const std::string& said) {
    return said + to_text(fingerprint_of(said)) + "\n";
  };
  const std::string head =
      "escp build record 1\n" + to_text(fingerprint()) + "\n" + to_text(fingerprint()) + "\n";
  CHECK(parse_record(signed_text(head + "0\n0\n0\n0\n")).has_value());
  CHECK_FALSE(parse_record(signed_text(head + "0\n1\na\tb\t1\t2\t3\t1\t0\t\n0\n0\n")).has_value());
  CHECK_FALSE(parse_record(signed_text(head + "x\n0\n0\n0\n")).has_value());
  CHECK_FALSE(parse_record(signed_text(head + "9999999\n0\n0\n0\n")).has_value());
}

TEST_CASE("a record stands beside its site, however the site is written") {
  const temporary_folder folder;
  const fs::path expected = fs::canonical(folder.path()) / ".site.build";
  CHECK(record_path(folder.path() / "site") == expected);
  CHECK(record_path(folder.path() / "site/") == expected);
  CHECK_FALSE(read_record(folder.path() / "site").has_value());
  REQUIRE(write_record(folder.path() / "site", example()).has_value());
  REQUIRE(read_record(folder.path() / "site").has_value());
  CHECK(to_text(*read_record(folder.path() / "site")) == to_text(example()));
}

TEST_CASE("the state of a file is that of the file itself, not of what it links to") {
  const temporary_folder folder;
  std::ofstream(folder.path() / "a") << "xy";
  fs::create_symlink("a", folder.path() / "link");
  REQUIRE(state_of(folder.path() / "a").has_value());
  CHECK(state_of(folder.path() / "a")->bytes == 2);
  CHECK_FALSE(state_of(folder.path() / "link").has_value());
  CHECK_FALSE(state_of(folder.path()).has_value());
  CHECK_FALSE(state_of(folder.path() / "none").has_value());
}
