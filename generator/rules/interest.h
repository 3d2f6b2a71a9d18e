#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/cross_reference.h"

namespace escp::rules {

/// The signs on file that somebody wants to work on a theme, or in a region. Facts that are only
/// possible, such as a region among several candidates, are no signs.
struct interest {
  std::string_view id;  ///< of the thematic area, or the region's code
  std::size_t expressions =
      0;  ///< of interest, about the theme; or with an organisation from there
  std::size_t partnerships = 0;  ///< on the theme; or with a partner from the region
  std::size_t areas = 0;       ///< regions in the thematic area; or thematic areas with the region
  std::size_t priorities = 0;  ///< priorities and letters of regional strategies

  [[nodiscard]] std::size_t all() const { return expressions + partnerships + areas + priorities; }
  bool operator==(const interest&) const = default;
};

/// Of every thematic area, or region, with at least one sign; most signs first, then by id.
[[nodiscard]] std::vector<interest> interest_by_theme(const model::catalogue& records,
                                                      const model::cross_reference& references);
[[nodiscard]] std::vector<interest> interest_by_region(const model::catalogue& records,
                                                       const model::cross_reference& references);

/// The regions that an expression of interest is certainly from: its own and its organisations'.
/// Each once, sorted.
[[nodiscard]] std::vector<std::string_view> regions_of(const model::expression_of_interest& one,
                                                       const model::catalogue& records);
/// The same for countries.
[[nodiscard]] std::vector<std::string_view> countries_of(const model::expression_of_interest& one,
                                                         const model::catalogue& records);

}  // namespace escp::rules
