#include "figures/map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "figures/crop.h"
#include "figures/markup.h"
#include "figures/svg_path.h"

namespace escp::figures {

namespace {

constexpr int largest_size = 4;

constexpr std::array<std::string_view, 3> point_classes{
    "map__point", "map__point map__point--country", "map__point map__point--centre"};

/// One map being drawn.
class map_text {
 public:
  map_text(const geometry& all, const map_drawing& drawing) : all_(all), drawing_(drawing) {}

  [[nodiscard]] std::string made() {
    open();
    add_land();
    add_countries(false);
    add_countries(true);
    if (drawing_.crop == whole(all_)) add_insets();
    add_links();
    add_edges();
    for (const map_point& one : drawing_.points) add_point(one);
    text_ += "</svg>";
    return std::move(text_);
  }

 private:
  void add(std::string_view text) { text_ += text; }

  /// All in one path: a partnership can have hundreds.
  void add_links() {
    if (drawing_.links.empty()) return;
    std::string arcs;
    for (const map_link& one : drawing_.links) arcs += arc_of(one.from, one.to);
    add(empty_tag("path", {{"class", "map__link"}, {"d", arcs}}));
  }

  void open() {
    const bool has_links = std::ranges::any_of(drawing_.countries, has_address<map_country>) ||
                           std::ranges::any_of(drawing_.points, has_address<map_point>);
    const std::string title = drawing_.id + "-title";
    const std::string description = drawing_.id + "-description";
    const box& crop = drawing_.crop;
    add(start_tag("svg",
                  {{"class", "map"},
                   {"viewBox", fmt::format("{} {} {} {}", crop.x, crop.y, crop.width, crop.height)},
                   {"role", has_links ? "group" : "img"},
                   {"aria-labelledby", title},
                   {"aria-describedby", drawing_.description.empty() ? "" : description}}));
    add(text_tag("title", {{"id", title}}, drawing_.title));
    if (!drawing_.description.empty())
      add(text_tag("desc", {{"id", description}}, drawing_.description));
  }

  template <class shown>
  static bool has_address(const shown& one) {
    return !one.href.empty();
  }

  [[nodiscard]] bool is_named(const outline& one) const {
    return std::ranges::find(drawing_.countries, one.country, &map_country::code) !=
           drawing_.countries.end();
  }

  /// The lines of a country that reach into what is shown.
  [[nodiscard]] std::string path_within(const outline& one) const {
    std::string path;
    for (const ring& line : drawing_.detail == detail::full ? one.full : one.coarse) {
      if (meets(line, drawing_.crop)) path += line.path();
    }
    return path;
  }

  /// The whole picture lies under the map, which shows the part that it is about.
  void add_land_picture() {
    add(empty_tag("image", {{"href", drawing_.land},
                            {"width", std::to_string(all_.width)},
                            {"height", std::to_string(all_.height)}}));
  }

  void add_land() {
    if (!drawing_.land.empty()) return add_land_picture();
    std::string land;
    for (const outline& one : all_.outlines) {
      if (!is_named(one)) land += path_within(one);
    }
    add(empty_tag("path", {{"class", "map__land"}, {"d", land}}));
  }

  /// `inner`, as a link when there is an address, with its name.
  template <class shown>
  void add_named(const shown& one, const std::string& inner) {
    const std::string name = one.title.empty() ? "" : text_tag("title", {}, one.title);
    if (one.href.empty()) {
      add(name.empty() ? inner : "<g>" + name + inner + "</g>");
    } else {
      add(start_tag("a", {{"href", one.href}}) + name + inner + "</a>");
    }
  }

  [[nodiscard]] static std::string class_of(const map_country& one) {
    return fmt::format("map__country map__country--{}{}", one.step,
                       one.is_focus ? " map__country--focus" : "");
  }

  /// The small ones come last, so that no neighbour covers their discs.
  void add_countries(bool are_small) {
    for (const map_country& one : drawing_.countries) {
      const outline* found = all_.find(one.code);
      if (found != nullptr && found->is_small == are_small) add_country(one, *found);
    }
  }

  void add_country(const map_country& one, const outline& shape) {
    const std::string path = path_within(shape);
    if (path.empty()) return;
    std::string drawn = empty_tag("path", {{"class", class_of(one)}, {"d", path}});
    if (shape.is_small) drawn += disc_of(one, shape.anchor);
    add_named(one, drawn);
  }

  /// A small country is easier to see and to hit as a disc.
  [[nodiscard]] static std::string disc_of(const map_country& one, const spot& at) {
    const std::string style = fmt::format("map__disc map__disc--{}", one.step);
    return empty_tag("path", {{"class", "map__edge"}, {"d", dot_of(at)}}) +
           empty_tag("path", {{"class", style}, {"d", dot_of(at)}});
  }

  void add_insets() {
    for (const inset& one : all_.insets) {
      const auto& [x, y, width, height] = one.place;
      add(fmt::format(R"(<rect class="map__inset" x="{}" y="{}" width="{}" height="{}"/>)", x, y,
                      width, height));
      const auto country = std::ranges::find(drawing_.countries, one.country, &map_country::code);
      const std::string style =
          country == drawing_.countries.end() ? "map__land" : class_of(*country);
      add(empty_tag("path", {{"class", style + " map__country--far"}, {"d", path_of(one.rings)}}));
      add(text_tag("text",
                   {{"class", "map__name"},
                    {"x", std::to_string(x + 10)},
                    {"y", std::to_string(y + height - one.caption / 3)}},
                   name_of(one)));
    }
  }

  [[nodiscard]] const std::string& name_of(const inset& one) const {
    const auto named = std::ranges::find(drawing_.inset_names, one.area,
                                         &std::pair<std::string, std::string>::first);
    return named == drawing_.inset_names.end() ? one.area : named->second;
  }

  /// A rim around the points of each size, so that they stand out from any shade.
  void add_edges() {
    for (int size = 1; size <= largest_size; ++size) {
      std::string dots;
      for (const map_point& one : drawing_.points) {
        if (size_of(one) == size) dots += dot_of(one.at);
      }
      const std::string style = fmt::format("map__edge map__edge--{}", size);
      if (!dots.empty()) add(empty_tag("path", {{"class", style}, {"d", dots}}));
    }
  }

  [[nodiscard]] static int size_of(const map_point& one) {
    return std::clamp(one.size, 1, largest_size);
  }

  void add_point(const map_point& one) {
    const std::string style = fmt::format(
        "{} map__point--{}", point_classes[static_cast<std::size_t>(one.kind)], size_of(one));
    add_named(one, empty_tag("path", {{"class", style}, {"d", dot_of(one.at)}}));
  }

  const geometry& all_;
  const map_drawing& drawing_;
  std::string text_;
};

}  // namespace

html draw_map(const geometry& all, const map_drawing& drawing) {
  return {map_text(all, drawing).made()};
}

std::string draw_land(const geometry& all, std::string_view style) {
  std::string land;
  for (const outline& one : all.outlines) land += path_of(one.coarse);
  return start_tag("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                           {"viewBox", fmt::format("0 0 {} {}", all.width, all.height)}}) +
         text_tag("style", {}, style) + empty_tag("path", {{"d", land}}) + "</svg>\n";
}

}  // namespace escp::figures
