#include "releases/completeness.h"

#include <doctest/doctest.h>

namespace escp::releases {

TEST_CASE("fields are counted where something is on file") {
  const field_counts counts = count_fields(
      "{\"id\":\"a\",\"city\":\"\",\"partners\":[]}\n{\"id\":\"b\",\"city\":\"Porto\"}\n");
  CHECK(counts == field_counts{2, {{"id", 2}, {"city", 1}}});
}

TEST_CASE("what is no record counts for nothing, with or without a line's end") {
  CHECK(count_fields("") == field_counts{});
  CHECK(count_fields("not json\n[1]\n{\"id\":\"a\"}") == field_counts{1, {{"id", 1}}});
}

}  // namespace escp::releases
