#include "search/documents.h"

#include <doctest/doctest.h>

#include <tuple>

#include "search/listed_documents.h"
#include "tests/search/small_europe.h"

namespace escp::search {

using texts = std::vector<std::string>;

TEST_CASE("documents stand by kind and name, letter case and alphabet as a reader expects") {
  const tests::small_europe europe;
  texts names;
  for (const document& one : europe.documents()) names.push_back(one.name);
  CHECK(names == texts{"First", "Second", "alone", "Tisser Lyon", "Κέντρο Αθήνας", "Attica",
                       "Rhône-Alpes", "Smart fibres"});
}

TEST_CASE("a partnership can be found by its partners, their places, its programme and theme") {
  const tests::small_europe europe;
  const document& first = europe.document("a-first");
  CHECK(first.detail == "The first of all");
  CHECK(first.year == 2018);
  CHECK(first.size == 2);
  CHECK(first.texts.names == texts{"First"});
  CHECK(first.texts.others == texts{"a-first", "The first of all"});
  CHECK(first.texts.context == texts{"", "Tisser Lyon", "TL", "Κέντρο Αθήνας", "", "alone", "",
                                     "Greece", "France", "Attica (EL30)", "Rhône-Alpes (FRK2)",
                                     "Smart fibres", "ESCP-S3", "S3 strand"});
}

TEST_CASE("a partnership without partners has no size, one named by its acronym no detail") {
  const tests::small_europe europe;
  const document& second = europe.document("b-second");
  CHECK(second.size == std::nullopt);
  CHECK(second.detail.empty());
}

TEST_CASE("an organisation has its city and region, and can be found by its other names") {
  const tests::small_europe europe;
  const document& one = europe.document("tisser");
  CHECK(one.detail == "Lyon");
  CHECK(one.place == "Rhône-Alpes (FRK2)");
  CHECK(one.texts.names == texts{"Tisser Lyon", "TL"});
  CHECK(europe.document("kentro").texts.others == texts{"kentro", "Athens Centre"});
}

TEST_CASE("what pages list is the same documents without their texts") {
  const tests::small_europe europe;
  const auto listed = listed_documents(europe.facts());
  REQUIRE(listed.size() == europe.documents().size());
  for (std::size_t at = 0; at < listed.size(); ++at) {
    const document& one = listed[at];
    const document& whole = europe.documents()[at];
    CHECK(std::tie(one.kind, one.id, one.name, one.detail, one.place, one.facets, one.year,
                   one.size) == std::tie(whole.kind, whole.id, whole.name, whole.detail,
                                         whole.place, whole.facets, whole.year, whole.size));
    CHECK(one.texts.names.empty());
    CHECK(one.texts.others.empty());
    CHECK(one.texts.context.empty());
  }
}

}  // namespace escp::search
