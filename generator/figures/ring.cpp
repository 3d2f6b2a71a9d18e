#include <fmt/format.h>

#include <algorithm>

#include "figures/geometry.h"

namespace escp::figures {

namespace {

/// A number after another: a minus sign separates as well as a space.
void append(std::string& text, int number) {
  if (number >= 0 && !text.ends_with('l')) text += ' ';
  text += std::to_string(number);
}

std::string path_of(const std::vector<spot>& spots) {
  if (spots.empty()) return {};
  std::string text = fmt::format("M{} {}l", spots.front().x, spots.front().y);
  for (std::size_t index = 1; index < spots.size(); ++index) {
    append(text, spots[index].x - spots[index - 1].x);
    append(text, spots[index].y - spots[index - 1].y);
  }
  return text + 'z';
}

box bounds_of(const std::vector<spot>& spots) {
  if (spots.empty()) return {};
  const auto [left, right] = std::ranges::minmax(spots, {}, &spot::x);
  const auto [top, bottom] = std::ranges::minmax(spots, {}, &spot::y);
  return {.x = left.x, .y = top.y, .width = right.x - left.x, .height = bottom.y - top.y};
}

}  // namespace

ring::ring(std::vector<spot> spots)
    : spots_(std::move(spots)), bounds_(bounds_of(spots_)), path_(path_of(spots_)) {}

}  // namespace escp::figures
