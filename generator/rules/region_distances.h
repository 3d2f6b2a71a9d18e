#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/catalogue.h"

namespace escp::rules {

/// The distances between the points of all regions of a catalogue, worked out once. A region is
/// named by its place in the catalogue's table.
class region_distances {
 public:
  /// Whole kilometres, see great_circle.h.
  using distance = std::int16_t;
  /// To or from a region without a point: farther than any distance on earth.
  static constexpr distance unknown = 32767;

  explicit region_distances(const model::catalogue& catalogue);

  /// For every region the distance to the nearest of `others`; unknown when there is none.
  [[nodiscard]] std::vector<distance> to_nearest(std::span<const std::size_t> others) const;

 private:
  std::size_t count_;
  std::vector<distance> between_;  ///< row by row
};

}  // namespace escp::rules
