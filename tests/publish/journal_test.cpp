#include "publish/journal.h"

#include <doctest/doctest.h>

#include "publish/site_change.h"
#include "publish/site_plan.h"
#include "tests/publish/temporary_folder.h"

namespace escp::publish {

namespace {

using steps = std::vector<step>;

const steps example{{"a/b", {}}, {"a", 3}, {".manifest.json", 0}};

}  // namespace

TEST_CASE("a journal comes back as it was written") {
  CHECK(parse_journal(to_text(example)) == example);
  CHECK(parse_journal(to_text(steps())) == steps());
}

TEST_CASE("a journal that was changed anywhere, or cut anywhere, is none") {
  const std::string text = to_text(example);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string damaged = text;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CAPTURE(at);
    CHECK_FALSE(parse_journal(damaged).has_value());
    CHECK_FALSE(parse_journal(text.substr(0, at)).has_value());
  }
}

TEST_CASE("a journal whose staged files are gone is carried on as far as it goes, and forgotten") {
  const temporary_folder temp;
  REQUIRE(publish({{"a", "1"}, {"b/c", "2"}}, temp.path() / "site"));
  const auto at = find_places(temp.path() / "site");
  REQUIRE(at.has_value());
  REQUIRE(write_journal(*at, steps{{"a", 3}, {"b/c", {}}, {"no/such", {}}}, durability::none));
  CHECK(is_unfinished(temp.path() / "site"));
  REQUIRE(publish({{"a", "1"}}, temp.path() / "site"));
  CHECK(tree(temp.path() / "site") == std::vector<std::string>{".manifest.json: …", "a: 1"});
  CHECK_FALSE(fs::exists(at->journal));
  CHECK_FALSE(is_unfinished(temp.path() / "site"));
}

TEST_CASE(
    "what is in the way goes first, then new files come, then others change, then others go") {
  using fate = site_output::fate;
  const made_files before{
      {.path = "a"}, {.path = "b/c"}, {.path = "d"}, {.path = "e"}, {.path = "f"}};
  const std::vector<site_output> now{{.path = "a/new", .staged = 1},
                                     {.path = "b", .staged = 2},
                                     {.path = "e", .staged = 3},
                                     {.path = "f", .what = fate::unchanged},
                                     {.path = "g", .staged = 4, .what = fate::linked}};
  CHECK(plan_steps(before, now, 5) == steps{{"a", {}},
                                            {"b/c", {}},
                                            {"a/new", 1},
                                            {"b", 2},
                                            {"g", 4},
                                            {"e", 3},
                                            {".manifest.json", 5},
                                            {"d", {}}});
}

}  // namespace escp::publish
