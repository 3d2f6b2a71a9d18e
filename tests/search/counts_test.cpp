#include "search/counts.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/search/small_europe.h"

namespace escp::search {

namespace {

using texts = std::vector<std::string>;

filters chosen(const std::vector<std::pair<std::string_view, codes>>& all) {
  filters made;
  for (const auto& [facet, one] : all) made.chosen[facet_named(facet)] = one;
  return made;
}

texts ids_of(const tests::small_europe& europe, const filters& asked) {
  texts ids;
  for (const std::size_t at : matching(europe.documents(), asked)) {
    ids.push_back(europe.documents()[at].id);
  }
  return ids;
}

texts counts_of(const tests::small_europe& europe, std::string_view facet, const filters& asked) {
  texts lines;
  const auto all = counts(europe.documents(), asked);
  for (const value_count& one : all[facet_named(facet)]) {
    lines.push_back(fmt::format("{} {}", one.code, one.count));
  }
  return lines;
}

}  // namespace

TEST_CASE("without filters everything fits, and each code counts its records") {
  const tests::small_europe europe;
  CHECK(matching(europe.documents(), {}).size() == 8);
  CHECK(counts_of(europe, "country", {}) == texts{"EL 4", "FR 4"});
  CHECK(counts_of(europe, "kind", {}) ==
        texts{"organisation 3", "partnership 2", "region 2", "theme 1"});
}

TEST_CASE("codes of one facet are alternatives, all facets must hold") {
  const tests::small_europe europe;
  CHECK(ids_of(europe, chosen({{"country", {"FR", "EL"}}, {"label", {"escp-s3"}}})) ==
        texts{"a-first", "tisser", "kentro"});
  CHECK(ids_of(europe, chosen({{"country", {"FR"}}, {"label", {"escp-s3"}}})) ==
        texts{"a-first", "tisser"});
}

TEST_CASE("the counts of a facet ignore its own choice and keep those that come to nothing") {
  const tests::small_europe europe;
  const filters asked = chosen({{"country", {"FR"}}, {"kind", {"theme"}}});
  CHECK(counts_of(europe, "country", asked) == texts{"EL 0", "FR 1"});
  CHECK(counts_of(europe, "kind", asked) ==
        texts{"organisation 1", "partnership 1", "region 1", "theme 1"});
  CHECK(counts_of(europe, "label", asked) == texts{"escp-s3 0"});
}

TEST_CASE("a code chosen in addition finds as many as was said, when nothing else is chosen") {
  const tests::small_europe europe;
  const auto all = counts(europe.documents(), {});
  for (std::size_t facet = 0; facet < all.size(); ++facet) {
    for (const value_count& one : all[facet]) {
      CAPTURE(one.code);
      CHECK(matching(europe.documents(), chosen({{facets()[facet].code, {one.code}}})).size() ==
            one.count);
    }
  }
}

TEST_CASE("a range of sizes leaves out what has no size") {
  const tests::small_europe europe;
  filters asked;
  asked.least_size = 2;
  CHECK(ids_of(europe, asked) == texts{"a-first"});
  asked.least_size = std::nullopt;
  asked.most_size = 1;
  CHECK(ids_of(europe, asked).empty());
  CHECK(counts_of(europe, "country", asked) == texts{"EL 0", "FR 0"});
}

TEST_CASE("a code that does not occur fits nothing") {
  const tests::small_europe europe;
  CHECK(ids_of(europe, chosen({{"country", {"ZZ"}}})).empty());
}

}  // namespace escp::search
