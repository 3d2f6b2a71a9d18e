#pragma once

#include "base/output_file.h"
#include "figures/geometry.h"

namespace escp::render {

/// The picture of all land that lies under small maps, by its path as an asset.
inline constexpr std::string_view land_picture = "assets/land.svg";

/// Takes the picture's style sheet out of the assets and puts the picture in its place: one file
/// that a client keeps, in place of the same outlines on thousands of pages. No picture without
/// geometry, nor without the sheet.
void add_land_picture(output_files& assets, const figures::geometry& all);

}  // namespace escp::render
