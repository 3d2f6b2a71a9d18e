#include "render/land_picture.h"

#include <algorithm>

#include "figures/map.h"

namespace escp::render {

namespace {

constexpr std::string_view land_sheet = "assets/land.css";

}  // namespace

void add_land_picture(output_files& assets, const figures::geometry& all) {
  const auto sheet = std::ranges::find(assets, land_sheet, &output_file::path);
  if (sheet == assets.end()) return;
  const std::string style = std::move(sheet->bytes);
  assets.erase(sheet);
  if (all.is_empty()) return;
  assets.push_back({.path = std::string(land_picture), .bytes = figures::draw_land(all, style)});
}

}  // namespace escp::render
