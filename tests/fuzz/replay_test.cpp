// Runs the fuzzer's inputs without the fuzzer: the seeds, and some thousands of damaged copies that
// are the same in every run. tests/fuzz/run looks further, with clang.
#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>

#include "sources/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// The seeds by name; the first byte of each chooses what reads the rest.
std::map<std::string, std::string> seeds() {
  std::map<std::string, std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/seeds")) {
    std::ifstream stream(entry.path(), std::ios::binary);
    all[entry.path().filename().string()] = std::string(std::istreambuf_iterator<char>(stream), {});
  }
  return all;
}

/// Changes one place behind the first byte: takes out, doubles, replaces, or cuts off the rest.
std::string damaged(std::string input, std::mt19937& chance) {
  constexpr std::string_view telling("\0\n\r\"',;:[]{}\\0-9eE\x7F\x80\xC3\xED\xFF", 23);
  const auto below = [&](std::size_t end) { return chance() % end; };
  const std::size_t at = 1 + below(input.size() - 1);
  const std::size_t length = 1 + below(std::min<std::size_t>(8, input.size() - at));
  switch (below(5)) {
    case 0:
      return input.erase(at, length);
    case 1:
      return input.insert(at, input.substr(at, length));
    case 2:
      return input.insert(at, 1, telling[below(telling.size())]);
    case 3:
      return input.substr(0, at);
    default:
      input[at] = telling[below(telling.size())];
      return input;
  }
}

}  // namespace

TEST_CASE("damaged input never breaks a promise of a reader") {
  constexpr int rounds = 3000;
  constexpr int changes = 8;
  std::mt19937 chance(20261121);
  for (const auto& [name, seed] : seeds()) {
    CAPTURE(name);
    feed(seed);
    for (int round = 0; round < rounds; ++round) {
      std::string input = seed;
      for (int change = 0; change < changes && input.size() > 1; ++change) {
        input = damaged(std::move(input), chance);
        feed(input);
      }
    }
  }
}

TEST_CASE("every kind of source has a seed that reaches it") {
  const auto all = seeds();
  const auto readers = escp::sources::reader_rows();
  for (std::size_t at = 0; at < readers.size(); ++at) {
    CAPTURE(readers[at].name);
    const auto seed = all.find(std::string(readers[at].name));
    REQUIRE(seed != all.end());
    CHECK(static_cast<std::size_t>(seed->second.front()) == at);
  }
}
