#include "rules/great_circle.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>

namespace escp::rules {

namespace {

constexpr double earth_radius = 6371;

double radians(double degrees) { return (degrees * std::numbers::pi) / 180; }

double squared_half_sine(double angle) {
  const double sine = std::sin(angle / 2);
  return sine * sine;
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

}  // namespace

std::optional<coordinates> coordinates_of(const model::map_point& point) {
  const auto longitude = number(point.longitude);
  const auto latitude = number(point.latitude);
  if (!longitude || !latitude) return std::nullopt;
  return coordinates{*longitude, *latitude};
}

int kilometres(const coordinates& one, const coordinates& other) {
  const double across = squared_half_sine(radians(other.latitude - one.latitude)) +
                        std::cos(radians(one.latitude)) * std::cos(radians(other.latitude)) *
                            squared_half_sine(radians(other.longitude - one.longitude));
  const double length = 2 * earth_radius * std::asin(std::sqrt(std::min(1.0, across)));
  return static_cast<int>(std::floor(length + 0.5));
}

}  // namespace escp::rules
