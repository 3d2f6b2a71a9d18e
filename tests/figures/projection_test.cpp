#include "figures/projection.h"

#include <doctest/doctest.h>

#include <cmath>

using escp::figures::equal_area;
using escp::figures::offset;

namespace {

double length(const offset& one) { return std::hypot(one.east, one.north); }

}  // namespace

TEST_CASE("the centre of the projection has no offset, and north of it is up") {
  const equal_area europe({.longitude = 10, .latitude = 52});
  CHECK(length(europe.project({10, 52})) == doctest::Approx(0));
  const offset north = europe.project({10, 53});
  CHECK(north.east == doctest::Approx(0));
  CHECK(north.north == doctest::Approx(111.19).epsilon(0.0001));
}

TEST_CASE("a quarter of the globe away a place is the root of two radii away") {
  const equal_area pole({.longitude = 0, .latitude = 90});
  CHECK(length(pole.project({30, 0})) == doctest::Approx(6371 * std::sqrt(2.0)));
}

TEST_CASE("east and west of the centre are mirrored") {
  const equal_area europe({.longitude = 10, .latitude = 52});
  CHECK(europe.project({25, 40}).east == doctest::Approx(-europe.project({-5, 40}).east));
  CHECK(europe.project({25, 40}).north == doctest::Approx(europe.project({-5, 40}).north));
}
