#include "figures/svg_path.h"

#include <doctest/doctest.h>

#include <vector>

namespace figures = escp::figures;

TEST_CASE("closed lines are written with as few letters as whole numbers allow") {
  const std::vector<figures::ring> rings{{{3, 4}, {8, -2}, {8, 0}, {0, 10}}, {{-1, -1}, {0, 0}}};
  CHECK(figures::path_of(rings) == "M3 4l5-6 0 2-8 10zM-1 -1l1 1z");
  CHECK(figures::path_of({}).empty());
}

TEST_CASE("an arc bends to the right of its way, and back on the other side") {
  CHECK(figures::arc_of({0, 0}, {70, 0}) == "M0 0q35 10 70 0");
  CHECK(figures::arc_of({70, 0}, {0, 0}) == "M70 0q-35 -10 -70 0");
}

TEST_CASE("a dot is a line without length") { CHECK(figures::dot_of({5, 7}) == "M5 7h0"); }
