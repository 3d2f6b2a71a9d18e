#include "figures/geometry.h"

#include <algorithm>
#include <cmath>

namespace escp::figures {

namespace {

int nearest(double value) { return static_cast<int>(std::floor(value + 0.5)); }

bool is_within(const inset& one, const degrees& place) {
  return place.longitude >= one.south_west.longitude &&
         place.longitude <= one.north_east.longitude && place.latitude >= one.south_west.latitude &&
         place.latitude <= one.north_east.latitude;
}

spot spot_in(const inset& one, const degrees& place) {
  const offset from_centre = equal_area(one.centre).project(place);
  const double middle_x = one.place.x + one.place.width / 2.0;
  const double middle_y = one.place.y + (one.place.height - one.caption) / 2.0;
  return {nearest(middle_x + from_centre.east / one.kilometres_per_unit),
          nearest(middle_y - from_centre.north / one.kilometres_per_unit)};
}

std::optional<spot> spot_in_frame(const geometry& all, const degrees& place) {
  const offset from_centre = equal_area(all.centre).project(place);
  const spot found{nearest((from_centre.east - all.left) / all.kilometres_per_unit),
                   nearest((all.top - from_centre.north) / all.kilometres_per_unit)};
  const bool is_inside =
      found.x >= 0 && found.x <= all.width && found.y >= 0 && found.y <= all.height;
  return is_inside ? std::optional(found) : std::nullopt;
}

/// Whether a ray from the spot to the right crosses the line between two corners.
bool crosses(const spot& from, const spot& to, const spot& ray) {
  if ((from.y > ray.y) == (to.y > ray.y)) return false;
  const double share = static_cast<double>(ray.y - from.y) / (to.y - from.y);
  return ray.x < from.x + share * (to.x - from.x);
}

bool contains(const std::vector<ring>& rings, const spot& one) {
  bool is_inside = false;
  for (const ring& line : rings) {
    const std::vector<spot>& spots = line.spots();
    for (std::size_t index = 0; index < spots.size(); ++index) {
      if (crosses(spots[index], spots[(index + 1) % spots.size()], one)) is_inside = !is_inside;
    }
  }
  return is_inside;
}

}  // namespace

const outline* geometry::find(std::string_view country) const {
  const auto place = std::ranges::lower_bound(outlines, country, {}, &outline::country);
  return place != outlines.end() && place->country == country ? &*place : nullptr;
}

const geometry& no_geometry() {
  static const geometry none;
  return none;
}

std::optional<spot> spot_at(const geometry& all, const degrees& place) {
  const auto shown =
      std::ranges::find_if(all.insets, [&](const inset& one) { return is_within(one, place); });
  return shown == all.insets.end() ? spot_in_frame(all, place) : spot_in(*shown, place);
}

std::string_view country_at(const geometry& all, const degrees& place) {
  const auto here = spot_in_frame(all, place);
  if (!here) return {};
  const auto found = std::ranges::find_if(
      all.outlines, [&](const outline& one) { return contains(one.full, *here); });
  return found == all.outlines.end() ? std::string_view{} : found->country;
}

}  // namespace escp::figures
