#include "incremental/address_table.h"

#include <doctest/doctest.h>

#include <array>

using namespace escp::incremental;

TEST_CASE("an address has one number, however many there are") {
  const std::array<std::uint64_t, 5000> things{};
  address_table table;
  CHECK_FALSE(table.find(things.data()).has_value());
  for (std::uint32_t at = 0; at < things.size(); ++at) REQUIRE(table.add(&things[at], at));
  for (std::uint32_t at = 0; at < things.size(); ++at) REQUIRE(table.find(&things[at]) == at);
  CHECK_FALSE(table.find(&table).has_value());
  CHECK_FALSE(table.add(&things[17], 1));
  CHECK(table.find(&things[17]) == 17);
}
