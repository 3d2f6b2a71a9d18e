#include "model/path_set.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/json_path.h"
#include "model/references.h"
#include "tests/support/mutations.h"

using namespace escp;
using namespace escp::model;

namespace {

using lines = std::vector<std::string>;

lines matches(const std::vector<std::string_view>& patterns, const document& one) {
  lines found;
  json_tree memory;
  path_set(patterns).each_match(one.view(memory), [&](std::size_t number, const json_view& value) {
    found.push_back(std::string(patterns[number]) + " " + value.dump());
  });
  std::ranges::sort(found);
  return found;
}

lines matches_one_by_one(const std::vector<std::string_view>& patterns, const document& one) {
  lines found;
  for (const std::string_view pattern : patterns)
    each_match(one.json(), pattern,
               [&](const std::string& /*pointer*/, const nlohmann::json& value) {
                 found.push_back(std::string(pattern) + " " + value.dump());
               });
  std::ranges::sort(found);
  return found;
}

}  // namespace

TEST_CASE("all patterns of references name the same values in one walk as one by one") {
  std::vector<std::string_view> patterns{"", "/**", "/*", "/**/a/**", "/*/*", "/partners/**"};
  for (const reference_rule& rule : reference_rules) patterns.push_back(rule.path);
  std::size_t seen = 0;
  for (const document& one : tests::real_documents()) {
    CAPTURE(one.file);
    const lines found = matches(patterns, one);
    CHECK(found == matches_one_by_one(patterns, one));
    seen += found.size();
  }
  CHECK(seen > 10000);
}

TEST_CASE("without a pattern nothing is named") {
  const document one = tests::real_documents().front();
  CHECK(matches({}, one).empty());
}
