#include "opendata/number_cells.h"

#include <doctest/doctest.h>

namespace escp::opendata {

TEST_CASE("a double takes 15 significant digits and no more") {
  CHECK(as_exact_double("0.25") == 0.25);
  CHECK(as_exact_double("-61.5") == -61.5);
  CHECK(as_exact_double("0.000123456789012345") == 0.000123456789012345);
  CHECK(as_exact_double("123456789012345") == 123456789012345.0);
  CHECK_FALSE(as_exact_double("9007199254740993"));
  CHECK_FALSE(as_exact_double("1234567890123456"));
  CHECK_FALSE(as_exact_double("1 000"));
  CHECK_FALSE(as_exact_double(""));
}

TEST_CASE("an integer takes 64 bits") {
  CHECK(as_integer("9007199254740993") == 9007199254740993);
  CHECK(as_integer("-7") == -7);
  CHECK_FALSE(as_integer("99999999999999999999"));
  CHECK_FALSE(as_integer("1.0"));
  CHECK_FALSE(as_integer("1e5"));
}

}  // namespace escp::opendata
