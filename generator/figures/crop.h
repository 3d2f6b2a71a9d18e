#pragma once

#include <span>

#include "figures/geometry.h"

namespace escp::figures {

/// All of the drawing.
[[nodiscard]] box whole(const geometry& all);

/// The part of the drawing, six wide to five high, that shows the spots with room around them; all
/// of it when there are none or one of them stands in an inset.
[[nodiscard]] box crop_around(const geometry& all, std::span<const spot> spots);

/// Whether any of the line's extent lies in the box.
[[nodiscard]] bool meets(const ring& line, const box& shown);

}  // namespace escp::figures
