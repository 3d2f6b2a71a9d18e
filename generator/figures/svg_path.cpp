#include "figures/svg_path.h"

#include <fmt/format.h>

namespace escp::figures {

std::string path_of(std::span<const ring> rings) {
  std::string text;
  for (const ring& line : rings) text += line.path();
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
