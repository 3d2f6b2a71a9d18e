#pragma once

#include <string>
#include <vector>

#include "figures/map.h"
#include "figures/steps.h"
#include "render/page_draft.h"

namespace escp::render {

/// A sign and what it means on a map.
struct map_sign {
  std::string sign;  ///< ends the sign's class: "3", "point", "centre"
  std::string name;
};

/// A map with what stands below it.
struct map_figure {
  figures::map_drawing drawing;
  std::vector<map_sign> legend;
  std::string caption;
};

/// Fills the section "map" of partials/map.html. Names the insets, and crops when the crop is
/// empty: to the whole.
void add_map_figure(page_draft& page, map_figure figure);

/// The address of the picture of all land, for a map that leaves it as it is; empty when there is
/// none.
[[nodiscard]] std::string land_below(const page_draft& page);

/// "2 to 4" for each step, each with its shade.
[[nodiscard]] std::vector<map_sign> step_signs(const page_draft& page,
                                               const std::vector<figures::step>& steps);

/// Where the region's point stands in the drawing; nothing without a point or outside the frame.
[[nodiscard]] std::optional<figures::spot> spot_of_region(const page_draft& page,
                                                          std::string_view code);

}  // namespace escp::render
