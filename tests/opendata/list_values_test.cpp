#include "opendata/list_values.h"

#include <doctest/doctest.h>

#include "base/csv_line.h"

namespace escp::opendata {

TEST_CASE("every list reads back from its cell") {
  using list = std::vector<std::string>;
  for (const list& values : {list{"a"}, list{"a", "b"}, list{"a;b", "c\\d", "\\;"}, list{"", "x"},
                             list{"x", ""}, list{"\\", ";"}, list{}}) {
    CHECK(list_values(list_cell(values)) == values);
  }
}

}  // namespace escp::opendata
