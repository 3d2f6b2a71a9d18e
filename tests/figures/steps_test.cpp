#include "figures/steps.h"

#include <doctest/doctest.h>

namespace figures = escp::figures;
using figures::step;
using steps = std::vector<step>;

namespace {

steps of(std::vector<std::size_t> counts) { return figures::steps_of(counts); }

}  // namespace

TEST_CASE("steps reach further the greater the counts") {
  CHECK(of({0, 3, 19}) == steps{{1, 2}, {3, 3}, {4, 6}, {7, 11}, {12, 19}});
  CHECK(of({1000}) == steps{{1, 4}, {5, 16}, {17, 63}, {64, 251}, {252, 1000}});
}

TEST_CASE("small counts have a step each, and nothing has none") {
  CHECK(of({1}) == steps{{1, 1}});
  CHECK(of({1, 3}) == steps{{1, 1}, {2, 2}, {3, 3}});
  CHECK(of({0}).empty());
  CHECK(of({}).empty());
}

TEST_CASE("a count falls in the step that reaches it") {
  const steps all = of({19});
  CHECK(figures::step_in(all, 0) == 0);
  CHECK(figures::step_in(all, 1) == 1);
  CHECK(figures::step_in(all, 3) == 2);
  CHECK(figures::step_in(all, 19) == 5);
}
