#include "rules/region_distances.h"

#include <algorithm>

#include "rules/great_circle.h"

namespace escp::rules {

region_distances::region_distances(const model::catalogue& catalogue)
    : count_(catalogue.all<model::region>().size()), between_(count_ * count_, unknown) {
  std::vector<std::optional<coordinates>> points;
  for (const model::region& one : catalogue.all<model::region>()) {
    points.push_back(one.point ? coordinates_of(*one.point) : std::nullopt);
  }
  for (std::size_t from = 0; from < count_; ++from) {
    for (std::size_t to = 0; to <= from; ++to) {
      if (!points[from] || !points[to]) continue;
      const auto apart = static_cast<distance>(kilometres(*points[from], *points[to]));
      between_[from * count_ + to] = apart;
      between_[to * count_ + from] = apart;
    }
  }
}

std::vector<region_distances::distance> region_distances::to_nearest(
    std::span<const std::size_t> others) const {
  std::vector<distance> nearest(count_, unknown);
  for (const std::size_t other : others) {
    const distance* row = between_.data() + other * count_;
    for (std::size_t at = 0; at < count_; ++at) nearest[at] = std::min(nearest[at], row[at]);
  }
  return nearest;
}

}  // namespace escp::rules
