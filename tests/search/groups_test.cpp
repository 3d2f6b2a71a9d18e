#include "search/groups.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "search/counts.h"
#include "tests/search/small_europe.h"

namespace escp::search {

namespace {

using texts = std::vector<std::string>;

texts lines_of(const tests::small_europe& europe, std::string_view facet) {
  texts lines;
  const auto groups = groups_of(europe.documents());
  for (const code_group& one : groups[facet_named(facet)]) {
    std::string line = one.code + ":";
    for (const std::size_t at : one.documents) line += " " + europe.documents()[at].id;
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("each code has its records in their order: by kind, then by name") {
  const tests::small_europe europe;
  CHECK(lines_of(europe, "country") ==
        texts{"EL: a-first b-second kentro EL30", "FR: a-first tisser FRK2 smart-fibres"});
  CHECK(lines_of(europe, "organisation-type") == texts{"cluster-organisation: tisser"});
}

TEST_CASE("a group has as many records as the counts say without filters") {
  const tests::small_europe europe;
  const auto groups = groups_of(europe.documents());
  const auto all = counts(europe.documents(), {});
  for (std::size_t facet = 0; facet < groups.size(); ++facet) {
    std::vector<value_count> counted;
    for (const code_group& one : groups[facet]) counted.push_back({one.code, one.documents.size()});
    CHECK(counted == all[facet]);
  }
}

TEST_CASE("a group is found by the facet and the code, and one that does not occur is not") {
  const tests::small_europe europe;
  const auto groups = groups_of(europe.documents());
  const code_group* greece = group_of(groups, "country", "EL");
  REQUIRE(greece != nullptr);
  CHECK(greece->documents.size() == 4);
  CHECK(group_of(groups, "country", "PT") == nullptr);
  CHECK(group_of(groups, "region", "EL") == nullptr);
}

TEST_CASE("a facet without any code has no group") {
  CHECK(groups_of({}) == facet_groups(facets().size()));
}

}  // namespace escp::search
