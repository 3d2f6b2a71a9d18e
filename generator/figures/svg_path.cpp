#include "figures/svg_path.h"

#include <fmt/format.h>

namespace escp::figures {

namespace {

/// A number after another: a minus sign separates as well as a space.
void append(std::string& text, int number) {
  if (number >= 0 && !text.ends_with('l')) text += ' ';
  text += std::to_string(number);
}

void append(std::string& text, const ring& line) {
  if (line.empty()) return;
  fmt::format_to(std::back_inserter(text), "M{} {}l", line.front().x, line.front().y);
  for (std::size_t index = 1; index < line.size(); ++index) {
    append(text, line[index].x - line[index - 1].x);
    append(text, line[index].y - line[index - 1].y);
  }
  text += 'z';
}

}  // namespace

std::string path_of(std::span<const ring> rings) {
  std::string text;
  for (const ring& line : rings) append(text, line);
  return text;
}

std::string arc_of(const spot& from, const spot& to) {
  const int across = to.x - from.x;
  const int down = to.y - from.y;
  return fmt::format("M{} {}q{} {} {} {}", from.x, from.y, across / 2 - down / 7,
                     down / 2 + across / 7, across, down);
}

std::string dot_of(const spot& at) { return fmt::format("M{} {}h0", at.x, at.y); }

}  // namespace escp::figures
