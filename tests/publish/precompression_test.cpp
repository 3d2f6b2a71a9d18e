#include "publish/precompression.h"

#include <doctest/doctest.h>

#include "publish/compressible.h"
#include "publish/encodings.h"
#include "publish/publication.h"
#include "tests/publish/temporary_folder.h"

namespace escp::publish {

namespace {

using summary_of_run = precompression::summary;

/// A text of some kilobytes that shrinks, with a mark of its own.
std::string long_text(const std::string& mark) {
  std::string text;
  for (int line = 0; line < 400; ++line) text += mark + "," + std::to_string(line * 7919) + "\n";
  return text;
}

/// Bytes that do not shrink.
std::string noise() {
  std::string bytes;
  std::uint32_t state = 1;
  for (int count = 0; count < 5000; ++count) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(state >> 24U);
  }
  return bytes;
}

output_files pass_through(const fs::path& site, const output_files& files, summary_of_run& done) {
  memory_sink next;
  {
    auto run = precompression::begin(site, next);
    REQUIRE(run.has_value());
    for (const output_file& one : files) (*run)->put(one);
    const auto settled = (*run)->settle();
    REQUIRE(settled.has_value());
    done = *settled;
    (*run)->prune();
  }
  return next.take();
}

std::vector<std::string> paths_of(output_files files) {
  std::vector<std::string> paths;
  for (const output_file& one : files) paths.push_back(one.path);
  std::ranges::sort(paths);
  return paths;
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const auto& one : fs::recursive_directory_iterator(folder / ".site.compressed"))
    if (one.is_regular_file()) entries.push_back(one.path());
  std::ranges::sort(entries);
  return entries;
}

using paths = std::vector<std::string>;

}  // namespace

TEST_CASE("text is told from other files by its ending") {
  for (const char* path : {"index.html", "data/a.ndjson", "data/v/1.0/a.csv", "assets/x/page.js",
                           "data/table.jsonld", "a/feed.xml", "manifest.webmanifest"})
    CHECK_MESSAGE(is_compressible(path), path);
  for (const char* path : {"data/a.xlsx", "data/catalogue.sqlite", "a.csv.gz", "a.br", "photo.jpg",
                           "data/SHA256SUMS", "html", "v1.csv/file", "a.CSV"})
    CHECK_FALSE_MESSAGE(is_compressible(path), path);
}

TEST_CASE("settings name the encoding, the library with its version, and the effort by size") {
  std::vector<std::string> of_small;
  std::vector<std::string> of_large;
  for (const encoding& one : encodings()) {
    of_small.push_back(one.settings(1 << 20));
    of_large.push_back(one.settings(100 << 20));
  }
  REQUIRE(of_small.size() == 2);
  CHECK(of_small[0].starts_with("gz-libdeflate-"));
  CHECK(of_small[0].ends_with("-9"));
  CHECK(of_large[0] == of_small[0]);
  CHECK(of_small[1].starts_with("br-"));
  CHECK(of_small[1].ends_with("-10-22"));
  CHECK(of_large[1].ends_with("-9-24"));
}

TEST_CASE("texts bring compressed files; small ones, other files and noise do not") {
  const temporary_folder folder;
  summary_of_run done;
  const auto made = pass_through(folder.path() / "site",
                                 {{"a.csv", long_text("a")},
                                  {"small.csv", "id\n"},
                                  {"book.xlsx", long_text("b")},
                                  {"noise.txt", noise()}},
                                 done);
  CHECK(paths_of(made) ==
        paths{"a.csv", "a.csv.br", "a.csv.gz", "book.xlsx", "noise.txt", "small.csv"});
  CHECK(done == summary_of_run{.made = 4, .cached = 0});
}

TEST_CASE("a second run compresses nothing and hands on the same bytes") {
  const temporary_folder folder;
  const output_files files{{"a.csv", long_text("a")}, {"noise.txt", noise()}};
  summary_of_run done;
  auto first = pass_through(folder.path() / "site", files, done);
  auto second = pass_through(folder.path() / "site", files, done);
  CHECK(done == summary_of_run{.made = 0, .cached = 4});
  std::ranges::sort(first, {}, &output_file::path);
  std::ranges::sort(second, {}, &output_file::path);
  CHECK(first == second);
}

TEST_CASE("a damaged entry of the cache is made anew, however it is damaged") {
  const temporary_folder folder;
  const output_files files{{"a.csv", long_text("a")}, {"b.csv", long_text("b")}};
  summary_of_run done;
  auto first = pass_through(folder.path() / "site", files, done);
  const auto entries = entries_of(folder.path());
  REQUIRE(entries.size() == 4);
  const std::string whole = read(entries[0]);
  write(entries[0], whole.substr(0, whole.size() - 1));
  write(entries[1], "");
  write(entries[2], whole);
  auto second = pass_through(folder.path() / "site", files, done);
  CHECK(done == summary_of_run{.made = 3, .cached = 1});
  std::ranges::sort(first, {}, &output_file::path);
  std::ranges::sort(second, {}, &output_file::path);
  CHECK(first == second);
  CHECK(read(entries[0]) == whole);
}

TEST_CASE("what a run did not use leaves the cache") {
  const temporary_folder folder;
  summary_of_run done;
  static_cast<void>(pass_through(folder.path() / "site", {{"a.csv", long_text("a")}}, done));
  const auto entries = entries_of(folder.path());
  write(folder.path() / ".site.compressed/left", "by a killed run");
  static_cast<void>(pass_through(folder.path() / "site", {{"b.csv", long_text("b")}}, done));
  CHECK(done == summary_of_run{.made = 2, .cached = 0});
  CHECK(entries_of(folder.path()).size() == 2);
  CHECK_FALSE(fs::exists(entries[0]));
}

TEST_CASE("what is spared stays in the cache though it was not put") {
  const temporary_folder folder;
  const std::string text = long_text("a");
  summary_of_run done;
  static_cast<void>(pass_through(folder.path() / "site", {{"a.csv", text}}, done));
  const auto entries = entries_of(folder.path());
  memory_sink next;
  const auto run = precompression::begin(folder.path() / "site", next);
  REQUIRE(run.has_value());
  (*run)->spare(fingerprint_of(text), text.size());
  const auto settled = (*run)->settle();
  REQUIRE(settled.has_value());
  CHECK(*settled == summary_of_run{.made = 0, .cached = 0});
  (*run)->prune();
  CHECK(entries_of(folder.path()) == entries);
  CHECK(next.take().empty());
}

TEST_CASE("a file in pieces is compressed as one put whole") {
  const temporary_folder folder;
  memory_sink next;
  summary_of_run done;
  {
    auto run = precompression::begin(folder.path() / "site", next);
    REQUIRE(run.has_value());
    const std::string text = long_text("a");
    (*run)->put({"whole.csv", text});
    {
      const auto stream = (*run)->open("pieces.csv");
      for (std::size_t at = 0; at < text.size(); at += 1000) stream->write(text.substr(at, 1000));
    }
    static_cast<void>((*run)->open("empty.csv"));
    (*run)->open("book.xlsx")->write(text);
    done = *(*run)->settle();
  }
  CHECK(done == summary_of_run{.made = 2, .cached = 0});
  auto made = next.take();
  CHECK(paths_of(made) == paths{"book.xlsx", "empty.csv", "pieces.csv", "pieces.csv.br",
                                "pieces.csv.gz", "whole.csv", "whole.csv.br", "whole.csv.gz"});
  std::ranges::sort(made, {}, &output_file::path);
  CHECK(made[3].bytes == made[6].bytes);
  CHECK(made[4].bytes == made[7].bytes);
}

TEST_CASE("compressed files of equal files in the shared folder share their storage as well") {
  const temporary_folder folder;
  const fs::path site = folder.path() / "site";
  auto next = publication::begin(site, {.shared = "data/v/"});
  REQUIRE(next.has_value());
  auto run = precompression::begin(site, **next);
  REQUIRE(run.has_value());
  const std::string text = long_text("a");
  (*run)->put({"data/a.csv", text});
  (*run)->put({"data/v/1/a.csv", text});
  REQUIRE((*run)->settle().has_value());
  REQUIRE((*next)->finish().has_value());
  for (const char* name : {"a.csv", "a.csv.gz", "a.csv.br"})
    CHECK_MESSAGE(identity_of(site / "data" / name) == identity_of(site / "data/v/1" / name), name);
}

TEST_CASE("a site without compressed files loses those of the run before") {
  const temporary_folder folder;
  const fs::path site = folder.path() / "site";
  for (const bool is_compressed : {true, false}) {
    auto next = publication::begin(site, {});
    REQUIRE(next.has_value());
    auto run = precompression::begin(site, **next);
    REQUIRE(run.has_value());
    output_sink& sink = is_compressed ? static_cast<output_sink&>(**run) : **next;
    sink.put({"a.csv", long_text("a")});
    REQUIRE((*run)->settle().has_value());
    REQUIRE((*next)->finish().has_value());
    CHECK(fs::exists(site / "a.csv.gz") == is_compressed);
    CHECK(fs::exists(site / "a.csv.br") == is_compressed);
  }
}

TEST_CASE("a cache that cannot be written is told") {
  const temporary_folder folder;
  write(folder.path() / ".site.compressed", "a file");
  memory_sink next;
  const auto run = precompression::begin(folder.path() / "site", next);
  REQUIRE_FALSE(run.has_value());
  CHECK(run.error().message.starts_with("cannot write "));
}

}  // namespace escp::publish
