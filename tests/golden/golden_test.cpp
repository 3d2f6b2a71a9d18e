#include <doctest/doctest.h>
#include <fmt/format.h>

#include <regex>

#include "tests/support/program.h"

using namespace escp::tests;
namespace fs = std::filesystem;

namespace {

const fs::path golden = "tests/golden";

bool is_updating() { return std::getenv("ESCP_UPDATE_GOLDEN") != nullptr; }

/// Builds the site of `folder` (data and content) into `out` with the project's schemas and
/// templates.
command_result build(const fs::path& folder, const fs::path& out, const std::string& more = {},
                     const std::string& environment = {}) {
  return run(
      fmt::format("{} {} build --quiet --data {} --schemas data/schemas --content {} --templates "
                  "templates --out {} {}",
                  environment, program(), (folder / "data").string(), (folder / "content").string(),
                  out.string(), more));
}

/// Says which files differ, rather than all their bytes.
void check_same(const std::map<std::string, std::string>& made,
                const std::map<std::string, std::string>& expected) {
  for (const auto& [path, bytes] : expected) {
    CAPTURE(path);
    const auto found = made.find(path);
    const bool is_made = found != made.end();
    CHECK_MESSAGE(is_made, "missing");
    if (is_made) CHECK_MESSAGE(found->second == bytes, "differs");
  }
  for (const auto& [path, bytes] : made)
    CHECK_MESSAGE(expected.contains(path), "not expected: ", path);
}

void replace_tree(const std::map<std::string, std::string>& files, const fs::path& to) {
  fs::remove_all(to);
  for (const auto& [path, bytes] : files) {
    fs::create_directories((to / path).parent_path());
    std::ofstream(to / path, std::ios::binary) << bytes;
  }
}

/// Their bytes are a library's affair and change with its version; what they hold is held against
/// the CSV in tests/opendata/formats.test.mjs.
bool is_made_by_library(std::string_view path) {
  return path.ends_with(".xlsx") || path.ends_with(".db");
}

/// The text without the size and the hash of such files.
std::string without_library_sizes(const std::string& text) {
  static const std::regex index_line(
      R"re(("path":"[^"]*\.(?:xlsx|db)","bytes":)\d+(,"sha256":")\w+)re");
  static const std::regex sum_line(R"re(\w{64}(  [^\n]*\.(?:xlsx|db)\n))re");
  static const std::regex link(R"re((\.(?:xlsx|db)"[^>]*>[^<]*</a> <[^>]*>)[^<]*)re");
  std::string made = std::regex_replace(text, index_line, "$010$020");
  made = std::regex_replace(made, sum_line, "0$1");
  return std::regex_replace(made, link, "$1");
}

std::map<std::string, std::string> without_library_bytes(std::map<std::string, std::string> tree) {
  std::erase_if(tree, [](const auto& file) { return is_made_by_library(file.first); });
  for (const char* path : {"data/index.json", "data/SHA256SUMS", "en/data/index.html"})
    tree.at(path) = without_library_sizes(tree.at(path));
  return tree;
}

/// The site without its assets, which do not depend on the data: tests/render/assets_test.cpp.
/// Pages name them without the hashes of their content: tests/render/name_assets_test.cpp.
std::map<std::string, std::string> without_assets(std::map<std::string, std::string> tree) {
  static const std::regex name(R"re((assets/[\w/]+)\.[0-9a-f]{10}(\.\w+))re");
  std::erase_if(tree, [](const auto& file) { return file.first.starts_with("assets/"); });
  for (auto& [path, bytes] : tree)
    if (path.ends_with(".html") || path.ends_with(".xml"))
      bytes = std::regex_replace(bytes, name, "$1$2");
  return tree;
}

}  // namespace

TEST_CASE("the synthetic site is built as it stands in expect, to the byte") {
  const temporary_folder folder;
  const fs::path out = folder.path() / "site";
  const command_result built = build(golden / "valid", out);
  INFO(built.output);
  REQUIRE(built.exit_code == 0);
  const auto made = without_library_bytes(without_assets(tree_of(out)));
  if (is_updating()) replace_tree(made, golden / "valid/expect");
  check_same(made, tree_of(golden / "valid/expect"));
}

TEST_CASE("everything that is wrong with a site is reported in one run, and nothing is published") {
  const temporary_folder folder;
  const fs::path out = folder.path() / "site";
  const command_result built = build(golden / "invalid", out);
  if (is_updating()) std::ofstream(golden / "invalid/expect.txt") << built.output;
  CHECK(built.output == bytes_of(golden / "invalid/expect.txt"));
  CHECK(built.exit_code == 1);
  CHECK(!fs::exists(out));
}

TEST_CASE(
    "two builds are the same to the byte in any folder, time zone, locale and number of threads") {
  const temporary_folder folder;
  const fs::path first = folder.path() / "one";
  const fs::path second = folder.path() / "a/deeper folder/zwei";
  fs::create_directories(second.parent_path());
  REQUIRE(build(".", first, "--threads 1", "TZ=UTC LC_ALL=C").exit_code == 0);
  const std::string quoted_out = fmt::format("'{}'", second.string());
  REQUIRE(
      build(".", quoted_out, "--threads 2", "TZ=Europe/Kyiv LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8")
          .exit_code == 0);
  const auto made = tree_of(first);
  CHECK(made.size() > 1000);
  check_same(tree_of(second), made);
}
