#include "figures/steps.h"

#include <algorithm>
#include <cmath>

namespace escp::figures {

namespace {

constexpr std::size_t most_steps = 5;

}  // namespace

std::vector<step> steps_of(std::span<const std::size_t> counts) {
  const std::size_t greatest = counts.empty() ? 0 : std::ranges::max(counts);
  std::vector<step> steps;
  for (std::size_t number = 1; number <= most_steps; ++number) {
    const double share = static_cast<double>(number) / most_steps;
    const double reach = std::pow(static_cast<double>(greatest), share);
    const std::size_t first = steps.empty() ? 1 : steps.back().last + 1;
    const auto last = std::max(first, static_cast<std::size_t>(std::llround(reach)));
    if (first > greatest) break;
    steps.push_back({first, number == most_steps ? greatest : std::min(last, greatest)});
  }
  return steps;
}

int step_in(std::span<const step> steps, std::size_t count) {
  const auto found =
      std::ranges::find_if(steps, [&](const step& one) { return count <= one.last; });
  return count == 0 || found == steps.end() ? 0 : static_cast<int>(found - steps.begin()) + 1;
}

}  // namespace escp::figures
