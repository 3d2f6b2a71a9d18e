#pragma once

#include <optional>

#include "model/records.h"

namespace escp::rules {

/// Degrees, WGS 84.
struct coordinates {
  double longitude = 0;
  double latitude = 0;
};

/// Nothing when a coordinate is not a decimal number.
[[nodiscard]] std::optional<coordinates> coordinates_of(const model::map_point& point);

/// Along the great circle on a sphere of 6,371 km, rounded half up to whole kilometres; at most
/// 20,015. The distance that suggestions are ranked by.
[[nodiscard]] int kilometres(const coordinates& one, const coordinates& other);

}  // namespace escp::rules
