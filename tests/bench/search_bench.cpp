// Makes search indexes of synthetic catalogues and measures how long that takes.
//
//     search_bench <data folder> <folder for the indexes> <records>...
//
// Each index goes to <folder>/<records>/search/; the figures are printed as JSON.

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "rules/engine.h"
#include "search/index_files.h"
#include "tests/bench/search_documents.h"

namespace {

using namespace escp;
using nlohmann::json;

constexpr std::size_t runs = 5;
constexpr std::size_t partners = 6;

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// What this program has used of the processor.
double used_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// The least of some runs, of the processor: other programs do not count.
double least_seconds(const std::function<void()>& work) {
  double least = std::numeric_limits<double>::max();
  for (std::size_t run = 0; run < runs; ++run) {
    const double start = used_seconds();
    work();
    least = std::min(least, used_seconds() - start);
  }
  return least;
}

void write(const std::filesystem::path& folder, const output_files& files) {
  for (const output_file& one : files) {
    std::filesystem::create_directories((folder / one.path).parent_path());
    std::ofstream(folder / one.path, std::ios::binary) << one.bytes;
  }
}

/// A word that many names have, one that few have, and the beginning of one.
json words_to_search(const std::vector<search::document>& documents) {
  const std::string& name = documents[documents.size() / 4].name;
  return {"textile", name.substr(0, name.find(' ')), "photo", "texitle innovation"};
}

json measure(const std::string& data, const std::filesystem::path& folder, std::size_t records) {
  const auto made = bench::make_synthetic(
      data,
      {.partnerships = records * 3 / 10, .partners = partners, .organisations = records * 7 / 10});
  const model::cross_reference references(made.catalogue);
  const rules::engine engine(made.catalogue, {2026, 1, 1});
  const auto verdicts = engine.judge_all();
  std::optional<search::facts> facts;  // the documents look into it
  std::vector<search::document> documents;
  const double read = least_seconds([&] {
    documents.clear();
    facts.emplace(made.catalogue, references, verdicts);
    documents = search::make_documents(*facts);
  });
  documents = bench::make_search_documents(made, std::move(documents));
  output_files files;
  const double packed = least_seconds([&] { files = search::make_index(documents); });
  write(folder / std::to_string(records), files);
  std::size_t bytes = 0;
  for (const output_file& one : files) bytes += one.bytes.size();
  return {{"records", records},
          {"documents", documents.size()},
          {"processor_seconds", {{"documents", read}, {"index", packed}}},
          {"files", files.size()},
          {"bytes", bytes},
          {"words", words_to_search(documents)}};
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return fmt::print(stderr, "search_bench <data> <folder> <records>...\n"), 2;
  json all = json::array();
  for (int at = 3; at < count; ++at)
    all.push_back(measure(words[1], words[2], std::stoul(words[at])));
  fmt::print("{}\n", all.dump(2));
}
