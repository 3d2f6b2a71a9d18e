#include "model/record.h"

#include <doctest/doctest.h>

namespace escp::model {

namespace {

const std::vector<source_ref> two{{"first", "section 1", basis::stated, ""},
                                  {"second", "", basis::inferred, "by its name"}};

}  // namespace

TEST_CASE("equal lists of sources are one") {
  const source_refs one = two;
  const source_refs other = std::vector(two);
  CHECK(one == other);
  CHECK(&one.list() == &other.list());
  CHECK(one.list() == two);
}

TEST_CASE("lists that differ in a place, a basis, a note or their order are not one") {
  auto changed = two;
  changed[0].section = "section 2";
  CHECK_FALSE(source_refs(two) == source_refs(changed));
  changed = two;
  changed[0].basis = basis::unconfirmed;
  CHECK_FALSE(source_refs(two) == source_refs(changed));
  changed = two;
  changed[1].note = "";
  CHECK_FALSE(source_refs(two) == source_refs(changed));
  CHECK_FALSE(source_refs(two) == source_refs({two[1], two[0]}));
}

TEST_CASE("a fact without sources has an empty list") {
  CHECK(source_refs().empty());
  CHECK(source_refs() == source_refs(std::vector<source_ref>()));
}

}  // namespace escp::model
