#include "opendata/column_targets.h"

#include <doctest/doctest.h>

#include <set>

#include "opendata/tables.h"

namespace escp::opendata {

TEST_CASE("a column refers to the kind of its ids, in whatever table it stands") {
  CHECK(target_of("memberships", "organisation") == model::kind::organisations);
  CHECK(target_of("claims", "sources") == model::kind::sources);
  CHECK_FALSE(target_of("organisations", "name"));
  // A record of any kind.
  CHECK_FALSE(target_of("claims", "record"));
}

TEST_CASE("columns named for a kind refer to it, or hold something else") {
  // Named as stated, not by id.
  const std::set<std::pair<std::string, std::string>> other{{"themes", "regions"},
                                                            {"expressions-of-interest", "regions"}};
  for (const table& of : all_tables()) {
    for (const column& one : of.columns) {
      const auto kind = model::kind_named(one.header);
      if (!kind || other.contains({of.name, std::string(one.header)})) continue;
      if (one.type == cell_type::number) continue;  // a count
      CHECK_MESSAGE(target_of(of.name, one.header) == *kind, of.name, " ", one.header);
    }
  }
}

}  // namespace escp::opendata
