#pragma once

#include <span>
#include <string>

#include "figures/geometry.h"

namespace escp::figures {

/// The closed lines as the `d` of an SVG path, as short as whole numbers allow: "M3 4l5-6 7 8z".
[[nodiscard]] std::string path_of(std::span<const ring> rings);

/// A line from one spot to another, bent to its right by a seventh of its length, so that lines
/// that meet can be told apart.
[[nodiscard]] std::string arc_of(const spot& from, const spot& to);

/// A line without length: round caps make a dot of it whose size does not follow the drawing's.
[[nodiscard]] std::string dot_of(const spot& at);

}  // namespace escp::figures
