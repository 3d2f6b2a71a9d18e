#include "figures/crop.h"

#include <doctest/doctest.h>

#include <vector>

namespace figures = escp::figures;
using figures::box;
using figures::spot;

namespace {

figures::geometry sheet() {
  figures::geometry all;
  all.width = 2400;
  all.height = 2125;
  all.insets.emplace_back().place = {2000, 0, 300, 300};
  return all;
}

box around(const std::vector<spot>& spots) { return figures::crop_around(sheet(), spots); }

}  // namespace

TEST_CASE("a crop shows the spots with room around them, six wide to five high") {
  CHECK(around({{600, 900}, {1600, 1100}}) == box{450, 458, 1300, 1083});
}

TEST_CASE("a single spot is shown with its surroundings") {
  CHECK(around({{1000, 1000}}) == box{460, 550, 1080, 900});
}

TEST_CASE("a crop stays on the sheet") {
  CHECK(around({{0, 0}}) == box{0, 0, 1080, 900});
  CHECK(around({{2400, 2125}}) == box{1320, 1225, 1080, 900});
  CHECK(around({{0, 0}, {2390, 2125}}) == box{0, 62, 2400, 2000});
}

TEST_CASE("with a spot in a box, or none at all, the whole sheet is shown") {
  CHECK(around({{1000, 1000}, {2100, 100}}) == figures::whole(sheet()));
  CHECK(around({}) == box{0, 0, 2400, 2125});
}

TEST_CASE("a line meets a box when its extent reaches into it") {
  CHECK(figures::meets({{0, 0}, {10, 0}, {10, 10}}, {5, 5, 10, 10}));
  CHECK_FALSE(figures::meets({{0, 0}, {4, 0}, {4, 4}}, {5, 5, 10, 10}));
  CHECK_FALSE(figures::meets({}, {5, 5, 10, 10}));
}
