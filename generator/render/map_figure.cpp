#include "render/map_figure.h"

#include "figures/crop.h"
#include "rules/great_circle.h"

namespace escp::render {

namespace {

std::string name_of(page_draft& page, const figures::inset& one) {
  const std::string key = "map.area-" + one.area;
  return page.texts().has(key) ? page.text(key) : page.country(one.area);
}

void name_insets(page_draft& page, figures::map_drawing& drawing) {
  for (const figures::inset& one : page.site().geometry.insets)
    drawing.inset_names.emplace_back(one.area, name_of(page, one));
}

}  // namespace

void add_map_figure(page_draft& page, map_figure figure) {
  const figures::geometry& all = page.site().geometry;
  if (all.is_empty()) return;
  if (figure.drawing.crop.width == 0) figure.drawing.crop = figures::whole(all);
  if (figure.drawing.crop == figures::whole(all)) name_insets(page, figure.drawing);
  view where = page.root().add("map");
  where.set("svg", figures::draw_map(all, figure.drawing)).set("caption", figure.caption);
  if (figure.drawing.detail == figures::detail::coarse) where.add("small");
  for (const map_sign& one : figure.legend)
    where.add("legend").set("sign", one.sign).set("name", one.name);
}

std::string land_below(const page_draft& page) {
  const std::string& picture = page.site().land_picture;
  return picture.empty() ? std::string() : page.to().file(picture);
}

std::vector<map_sign> step_signs(const page_draft& page, const std::vector<figures::step>& steps) {
  std::vector<map_sign> signs;
  for (const figures::step& one : steps) {
    const std::string first = page.texts().number(std::to_string(one.first));
    const std::string last = page.texts().number(std::to_string(one.last));
    signs.push_back({std::to_string(signs.size() + 1),
                     one.first == one.last
                         ? first
                         : page.format("map.from-to", {{"from", first}, {"to", last}})});
  }
  return signs;
}

std::optional<figures::spot> spot_of_region(const page_draft& page, std::string_view code) {
  const model::region* one = page.catalogue().find<model::region>(code);
  if (one == nullptr || !one->point) return std::nullopt;
  const auto place = rules::coordinates_of(*one->point);
  if (!place) return std::nullopt;
  return figures::spot_at(page.site().geometry, {place->longitude, place->latitude});
}

}  // namespace escp::render
