#include <algorithm>
#include <set>

#include "figures/crop.h"
#include "render/map_figure.h"
#include "render/map_views.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

using figures::map_point;
using figures::point_kind;
using figures::spot;

/// A partner's place: that of its region, else the middle of its country.
struct placed_partner {
  spot at;
  point_kind kind;
};

std::optional<placed_partner> place(const page_draft& page, const model::organisation& one) {
  if (const auto at = spot_of_region(page, one.region)) return {{*at, point_kind::place}};
  const figures::outline* country = page.site().geometry.find(one.country);
  if (country == nullptr) return std::nullopt;
  return {{country->anchor, point_kind::country}};
}

/// The partners of one partnership, by where they are.
class partner_points {
 public:
  partner_points(const page_draft& page, const model::partnership& one) {
    for (const model::partner& member : one.partners) {
      const model::organisation* who =
          page.catalogue().find<model::organisation>(member.organisation);
      const auto where = who == nullptr ? std::nullopt : place(page, *who);
      if (where)
        add(*where, short_name(*who), member.role == "coordinator");
      else
        ++unplaced_;
    }
  }

  [[nodiscard]] const std::vector<map_point>& points() const { return points_; }
  [[nodiscard]] std::size_t unplaced() const { return unplaced_; }

  /// From each coordinator to every other place.
  [[nodiscard]] std::vector<figures::map_link> links() const {
    std::vector<figures::map_link> all;
    for (const map_point& from : points_) {
      if (from.kind != point_kind::centre) continue;
      for (const map_point& to : points_) {
        if (to.kind != point_kind::centre) all.push_back({from.at, to.at});
      }
    }
    return all;
  }

 private:
  void add(const placed_partner& where, const std::string& name, bool is_coordinator) {
    auto known = std::ranges::find(points_, where.at, &map_point::at);
    if (known == points_.end()) {
      points_.push_back({.at = where.at, .kind = where.kind, .title = name});
      known = points_.end() - 1;
    } else {
      known->title += ", " + name;
    }
    if (!is_coordinator) return;
    known->kind = point_kind::centre;
    known->size = 3;
  }

  std::vector<map_point> points_;
  std::size_t unplaced_ = 0;
};

/// What the signs that are used mean.
std::vector<map_sign> signs(const page_draft& page, const std::vector<map_point>& points) {
  std::vector<map_sign> all;
  for (const auto& [kind, sign] : {std::pair{point_kind::centre, "centre"},
                                   {point_kind::place, "point"},
                                   {point_kind::country, "country"}}) {
    if (std::ranges::find(points, kind, &map_point::kind) != points.end())
      all.push_back({sign, page.text(std::string("map.partner-") + sign)});
  }
  return all;
}

figures::box crop_of(const page_draft& page, const std::vector<map_point>& points) {
  std::vector<spot> spots;
  for (const map_point& one : points) spots.push_back(one.at);
  return figures::crop_around(page.site().geometry, spots);
}

}  // namespace

void add_partnership_map(page_draft& page, const model::partnership& one) {
  const partner_points partners(page, one);
  if (partners.points().empty()) return;
  const std::string missing = std::to_string(partners.unplaced());
  map_figure figure{
      .drawing = {.id = "map",
                  .title = page.format("map.partnership-title", {{"name", one.acronym}}),
                  .detail = figures::detail::coarse,
                  .crop = crop_of(page, partners.points()),
                  .land = land_below(page),
                  .points = partners.points(),
                  .links = partners.links()},
      .legend = signs(page, partners.points()),
      .caption = page.format("map.partnership-caption", {{"count", missing}})};
  for (const std::string& code : partner_countries(page.catalogue(), one))
    figure.drawing.countries.push_back({.code = code, .step = 2, .title = page.country(code)});
  add_map_figure(page, std::move(figure));
}

}  // namespace escp::render
