#include "figures/crop.h"

#include <algorithm>

namespace escp::figures {

namespace {

constexpr int room = 150;          ///< around the outermost spots
constexpr int least_width = 1080;  ///< less would show a place without its surroundings

struct extent {
  int left = 0;
  int right = 0;
  int top = 0;
  int bottom = 0;
};

extent extent_of(std::span<const spot> spots) {
  const auto [left, right] = std::ranges::minmax(spots, {}, &spot::x);
  const auto [top, bottom] = std::ranges::minmax(spots, {}, &spot::y);
  return {left.x, right.x, top.y, bottom.y};
}

bool holds(const box& one, const spot& at) {
  return at.x >= one.x && at.x <= one.x + one.width && at.y >= one.y && at.y <= one.y + one.height;
}

bool is_in_inset(const geometry& all, const spot& at) {
  return std::ranges::any_of(all.insets, [&](const inset& one) { return holds(one.place, at); });
}

}  // namespace

box whole(const geometry& all) { return {0, 0, all.width, all.height}; }

box crop_around(const geometry& all, std::span<const spot> spots) {
  const auto far = [&](const spot& at) { return is_in_inset(all, at); };
  if (spots.empty() || std::ranges::any_of(spots, far)) return whole(all);
  const extent seen = extent_of(spots);
  const int wanted = std::max({least_width, seen.right - seen.left + 2 * room,
                               (seen.bottom - seen.top + 2 * room) * 6 / 5});
  const int width = std::min(wanted, all.width);
  const int height = std::min(width * 5 / 6, all.height);
  return {std::clamp((seen.left + seen.right - width) / 2, 0, all.width - width),
          std::clamp((seen.top + seen.bottom - height) / 2, 0, all.height - height), width, height};
}

bool meets(const ring& line, const box& shown) {
  if (line.spots().empty()) return false;
  const box& seen = line.bounds();
  return seen.x + seen.width >= shown.x && seen.x <= shown.x + shown.width &&
         seen.y + seen.height >= shown.y && seen.y <= shown.y + shown.height;
}

}  // namespace escp::figures
