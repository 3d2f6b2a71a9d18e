#include "incremental/build_record.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <cstring>
#include <filesystem>
#include <sstream>

#include "incremental/record_layout.h"

using namespace escp;
using namespace escp::incremental;

namespace {

namespace fs = std::filesystem;

const recorded_file about{.path = "en/about/index.html",
                          .content = fingerprint_of("cd"),
                          .state = {.bytes = 7, .modified = -5, .inode = 9},
                          .reads = ""};
const recorded_file home{.path = "en/index.html",
                         .content = fingerprint_of("ab"),
                         .state = {.bytes = 1, .modified = 2, .inode = 3},
                         .reads = "xyz"};

record_writer example() {
  record_writer one(fingerprint_of("world"), fingerprint_of("inputs"), 3);
  one.add_key("record partnerships/tex4im", fingerprint_of("a"));
  one.add_key("all organisations", fingerprint_of("b"));
  one.add_file(
      {.path = "data/index.json", .content = fingerprint_of("x"), .state = {}, .reads = {}});
  one.add_file(about);
  one.add_file(home);
  return one;
}

std::string bytes_of(const record_writer& one) {
  std::ostringstream bytes;
  one.write(bytes);
  return bytes.str();
}

void check_same(const std::optional<recorded_file>& one, const recorded_file& other) {
  REQUIRE(one.has_value());
  CHECK(one->path == other.path);
  CHECK(one->content == other.content);
  CHECK(one->state == other.state);
  CHECK(one->reads == other.reads);
}

/// The record after a change that its own fingerprint covers.
template <class change>
bool is_record_with(const change& make) {
  std::string bytes = bytes_of(example());
  record_head head;
  std::memcpy(&head, bytes.data(), sizeof head);
  make(head, bytes);
  std::memcpy(bytes.data(), &head, sizeof head);
  constexpr std::size_t sealed_from = offsetof(record_head, seal) + sizeof(fingerprint);
  head.seal = fingerprint_of(std::string_view(bytes).substr(sealed_from));
  std::memcpy(bytes.data(), &head, sizeof head);
  return build_record::parse(bytes).has_value();
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
  const auto one = build_record::parse(bytes_of(example()));
  REQUIRE(one.has_value());
  CHECK(one->world() == fingerprint_of("world"));
  CHECK(one->inputs() == fingerprint_of("inputs"));
  CHECK(one->warnings() == 3);
  CHECK(one->keys() == 2);
  CHECK(one->key_name(0) == "record partnerships/tex4im");
  CHECK(one->key_name(1) == "all organisations");
  CHECK(one->key_print(1) == fingerprint_of("b"));
  CHECK(one->files() == 3);
  check_same(one->file(1), about);
}

TEST_CASE("files are found by their paths; one that is always made has no reads") {
  const auto one = build_record::parse(bytes_of(example()));
  REQUIRE(one.has_value());
  check_same(one->find("en/index.html"), home);
  check_same(one->find("en/about/index.html"), about);
  CHECK(one->find("data/index.json")->reads == std::nullopt);
  for (const char* path : {"", "a", "en", "en/index.htm", "en/index.html2", "z"})
    CHECK_FALSE(one->find(path).has_value());
  const auto empty = build_record::parse(bytes_of(record_writer({}, {}, 0)));
  REQUIRE(empty.has_value());
  CHECK_FALSE(empty->find("a").has_value());
}

TEST_CASE("a record that was changed anywhere, or cut anywhere, is none") {
  const std::string bytes = bytes_of(example());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CAPTURE(at);
    CHECK_FALSE(build_record::parse(damaged).has_value());
    CHECK_FALSE(build_record::parse(bytes.substr(0, at)).has_value());
  }
}

TEST_CASE("a record whose own fingerprint is right and whose numbers are not is none") {
  constexpr std::uint64_t huge = 1ULL << 61U;
  CHECK(is_record_with([](record_head&, std::string&) {}));
  CHECK_FALSE(is_record_with([](record_head& head, std::string&) { head.keys = huge; }));
  CHECK_FALSE(is_record_with([](record_head& head, std::string&) { ++head.names; }));
  CHECK_FALSE(is_record_with([](record_head& head, std::string&) { --head.files; }));
  CHECK_FALSE(is_record_with([](record_head&, std::string& bytes) { bytes += "x"; }));
  CHECK_FALSE(is_record_with([](record_head&, std::string& bytes) {
    bytes[sizeof(record_head) + offsetof(key_row, name_end) + 6] = 1;  // far outside
  }));
}

TEST_CASE("a record stands beside its site, however the site is written") {
  const temporary_folder folder;
  const fs::path expected = fs::canonical(folder.path()) / ".site.build";
  CHECK(record_path(folder.path() / "site") == expected);
  CHECK(record_path(folder.path() / "site/") == expected);
  CHECK_FALSE(read_record(folder.path() / "site").has_value());
  REQUIRE(write_record(folder.path() / "site", example()).has_value());
  const auto again = read_record(folder.path() / "site");
  REQUIRE(again.has_value());
  check_same(again->find("en/index.html"), home);
}
