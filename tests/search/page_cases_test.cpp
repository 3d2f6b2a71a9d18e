// Writes what the tests of the page's own engine compare with: the index of the real catalogue and
// of a hostile one, answers of the generator's filter, and foldings. tests/search/*.test.mjs reads
// it from search-cases/ beside the folder of the program.

#include <doctest/doctest.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "base/file_reader.h"
#include "search/counts.h"
#include "search/fold.h"
#include "search/index_files.h"
#include "sources/data_folder.h"
#include "sources/schema_set.h"
#include "tests/search/small_europe.h"
#include "tests/support/program.h"

namespace escp::search {

namespace {

using nlohmann::json;

std::filesystem::path cases_folder() {
  return std::filesystem::path(tests::program()).parent_path().parent_path() / "search-cases";
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

json answer(std::span<const document> documents, const filters& asked) {
  json chosen = json::object();
  json counted = json::object();
  const auto all = counts(documents, asked);
  for (std::size_t at = 0; at < facets().size(); ++at) {
    if (!asked.chosen[at].empty()) chosen[std::string(facets()[at].code)] = asked.chosen[at];
    for (const value_count& one : all[at]) {
      counted[std::string(facets()[at].code)][one.code] = one.count;
    }
  }
  json size = nullptr;
  if (asked.least_size || asked.most_size) {
    size = {asked.least_size ? json(*asked.least_size) : json(nullptr),
            asked.most_size ? json(*asked.most_size) : json(nullptr)};
  }
  return {{"chosen", chosen},
          {"size", size},
          {"found", matching(documents, asked)},
          {"counts", counted}};
}

/// The same on every machine, as std::uniform_int_distribution is not.
std::size_t below(std::mt19937& random, std::size_t end) { return random() % end; }

filters random_filters(std::mt19937& random, const std::vector<std::vector<value_count>>& all) {
  filters made;
  for (std::size_t left = below(random, 4); left > 0; --left) {
    const std::size_t facet = below(random, all.size());
    for (std::size_t codes = 1 + below(random, 3); codes > 0 && !all[facet].empty(); --codes) {
      made.chosen[facet].push_back(all[facet][below(random, all[facet].size())].code);
    }
  }
  if (below(random, 4) == 0) made.least_size = below(random, 8);
  if (below(random, 4) == 0) made.most_size = 4 + below(random, 12);
  return made;
}

void write_index(const std::string& name, std::span<const document> documents) {
  for (const output_file& one : make_index(documents)) {
    write(cases_folder() / name / std::filesystem::path(one.path).filename(), one.bytes);
  }
}

void write_cases(const std::string& name, std::span<const document> documents, std::size_t count) {
  std::mt19937 random(20260101);
  const auto all = counts(documents, {});
  json answers = json::array({answer(documents, {})});
  while (answers.size() < count) {
    answers.push_back(answer(documents, random_filters(random, all)));
  }
  write(cases_folder() / name / "answers.json", answers.dump());
}

/// Names as they must not break anything.
std::vector<document> hostile_documents() {
  std::string repeated;
  for (int at = 0; at < 300; ++at) repeated += "ü";
  const std::vector<std::string> names{repeated,
                                       "</script><script>alert(1)</script>",
                                       "\"quotes\" & 'more' \\ \u2028",
                                       "\u202Eright to left\u202C שלום עולם",
                                       "Z\u0351\u036B\u0343\u036A\u0302a\u0301\u0302\u0303lgo",
                                       "𝔉𝔯𝔞𝔨𝔱𝔲𝔯 𐐀𐐁 🇪🇺",
                                       "constructor __proto__ toString"};
  std::vector<document> made;
  for (const std::string& name : names) {
    document one;
    one.id = "hostile-" + std::to_string(made.size());
    one.name = name;
    one.texts.names = {name};
    std::array<codes, facet_count> under;
    under[0] = {"partnership"};
    under[facet_named("technology-field")] = {"constructor"};
    one.facets = facet_codes(under);
    made.push_back(std::move(one));
  }
  return made;
}

}  // namespace

TEST_CASE("the page's tests get the index and the answers for the real catalogue") {
  const disk_reader files;
  const auto schemas = sources::schema_set::read(files, "data/schemas");
  REQUIRE(schemas);
  findings found;
  const auto documents = sources::read_data_folder(files, "data", *schemas, found);
  REQUIRE(documents);
  const model::catalogue catalogue = model::make_catalogue(*documents);
  const model::cross_reference references(catalogue);
  const rules::engine engine(catalogue, {2026, 1, 1});
  const auto verdicts = engine.judge_all();
  const facts from(catalogue, references, verdicts);
  const auto searched = make_documents(from);
  CHECK(searched.size() > 300);
  write_index("real", searched);
  write_cases("real", searched, 120);
}

TEST_CASE("the page's tests get a small and a hostile index") {
  const tests::small_europe europe;
  write_index("small", europe.documents());
  write_cases("small", europe.documents(), 60);
  const auto hostile = hostile_documents();
  write_index("hostile", hostile);
  write_cases("hostile", hostile, 10);
}

TEST_CASE("the page's tests get the folding of every letter of European alphabets") {
  json cases = json::array();
  const auto add = [&](char32_t first, char32_t last) {
    for (char32_t letter = first; letter <= last; ++letter) {
      std::string text;
      icu::UnicodeString(static_cast<UChar32>(letter)).toUTF8String(text);
      cases.push_back({text, fold(text), words_of("a" + text + "b " + text)});
    }
  };
  add(0x20, 0x2FF);       // Latin and its modifiers
  add(0x370, 0x52F);      // Greek, Cyrillic
  add(0x531, 0x58A);      // Armenian
  add(0x5D0, 0x5F4);      // Hebrew
  add(0x10A0, 0x10FF);    // Georgian
  add(0x1E00, 0x206F);    // Latin and Greek with marks, punctuation
  add(0x2070, 0x218B);    // superscripts, letter-like signs, number forms
  add(0xFB00, 0xFB17);    // ligatures
  add(0x1D400, 0x1D420);  // mathematical letters
  CHECK(cases.size() > 2000);
  write(cases_folder() / "fold.json", cases.dump());
}

}  // namespace escp::search
