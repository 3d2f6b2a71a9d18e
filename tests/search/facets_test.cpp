#include "search/facets.h"

#include <doctest/doctest.h>

#include <set>

#include "base/text.h"
#include "tests/search/small_europe.h"

namespace escp::search {

namespace {

/// "country: EL FR" for each facet that has a code.
std::vector<std::string> lines_of(const document& one) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < facets().size(); ++at) {
    if (one.facets[at].empty()) continue;
    lines.push_back(std::string(facets()[at].code) + ": " + join(one.facets[at], " "));
  }
  return lines;
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a partnership has the places of all its partners, and everything it is under") {
  const tests::small_europe europe;
  CHECK(lines_of(europe.document("a-first")) ==
        lines{"kind: partnership", "country: EL FR", "region: EL30 FRK2",
              "category-2021-2027: transition", "category-2014-2020: more-developed",
              "programme: escp-s3", "call: call-2017", "label: escp-s3", "theme: smart-fibres",
              "platform: agri-food", "ecosystem: textile", "technology-field: food-technology",
              "year: 2018", "status: label-awarded", "verdict: met"});
}

TEST_CASE("a label that is not confirmed is no label, yet says since when it is spoken of") {
  const tests::small_europe europe;
  CHECK(lines_of(europe.document("b-second")) == lines{"kind: partnership", "country: EL",
                                                       "programme: escp-s3", "year: 2017",
                                                       "status: label-not-confirmed voluntary"});
}

TEST_CASE("an organisation has what the partnerships are under in which it is a member") {
  const tests::small_europe europe;
  CHECK(lines_of(europe.document("tisser")) ==
        lines{"kind: organisation", "country: FR", "region: FRK2", "category-2021-2027: transition",
              "category-2014-2020: more-developed", "programme: escp-s3", "call: call-2017",
              "label: escp-s3", "theme: smart-fibres", "platform: agri-food",
              "organisation-type: cluster-organisation"});
}

TEST_CASE("an organisation that is only mentioned has nothing of the partnership") {
  const tests::small_europe europe;
  CHECK(lines_of(europe.document("alone")) ==
        lines{"kind: organisation", "theme: smart-fibres", "platform: agri-food"});
}

TEST_CASE("a region is not under itself, but under the thematic areas it takes part in") {
  const tests::small_europe europe;
  CHECK(lines_of(europe.document("FRK2")) ==
        lines{"kind: region", "country: FR", "category-2021-2027: transition",
              "category-2014-2020: more-developed", "theme: smart-fibres", "platform: agri-food"});
}

TEST_CASE("a thematic area has the places of its regions") {
  const tests::small_europe europe;
  CHECK(lines_of(europe.document("smart-fibres")) ==
        lines{"kind: theme", "country: FR", "region: FRK2", "category-2021-2027: transition",
              "category-2014-2020: more-developed", "platform: agri-food", "year: 2017",
              "status: proposed"});
}

TEST_CASE(
    "codes and keys of facets are unlike each other and free of the other keys of an address") {
  std::set<std::string_view> seen{"q", "s", "v", "n", "ids"};
  const std::size_t reserved = seen.size();
  for (const facet& one : facets()) seen.insert(one.key);
  CHECK(seen.size() == reserved + facets().size());
  for (const facet& one : facets()) seen.insert(one.code);
  CHECK(seen.size() == reserved + 2 * facets().size());
}

TEST_CASE("a facet that does not exist is a bug") {
  CHECK_THROWS(static_cast<void>(facet_named("nothing")));
}

TEST_CASE("a slug remembers what it stands for") {
  const tests::small_europe europe;
  CHECK(europe.facts().spelling_of("food-technology") == "Food Technology");
  CHECK(europe.facts().spelling_of("escp-s3") == "ESCP-S3");
  CHECK(europe.facts().spelling_of("textile") == "textile");
}

}  // namespace escp::search
