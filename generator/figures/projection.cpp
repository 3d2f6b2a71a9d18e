#include "figures/projection.h"

#include <cmath>
#include <numbers>

namespace escp::figures {

namespace {

constexpr double earth_radius = 6371;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

offset equal_area::project(const degrees& place) const {
  const double middle = radians(centre_.latitude);
  const double turn = radians(place.longitude - centre_.longitude);
  const double height = radians(place.latitude);
  const double closeness =
      std::sin(middle) * std::sin(height) + std::cos(middle) * std::cos(height) * std::cos(turn);
  const double scale = earth_radius * std::sqrt(2 / (1 + closeness));
  return {.east = scale * std::cos(height) * std::sin(turn),
          .north = scale * (std::cos(middle) * std::sin(height) -
                            std::sin(middle) * std::cos(height) * std::cos(turn))};
}

}  // namespace escp::figures
