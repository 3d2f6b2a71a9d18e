#include "render/map_views.h"

#include <algorithm>

#include "render/map_figure.h"
#include "render/record_names.h"

namespace escp::render {

shape_names map_names() {
  return within("map",
                together({{"svg!", "caption", "small*"}, within("legend", {"sign", "name"})}));
}

namespace {

using figures::map_country;
using figures::map_point;

std::size_t organisations_in(const page_draft& page, const model::region& one) {
  return model::list_of(page.site().references.organisations_in_region, one.id).size();
}

/// Two sizes are told apart at a glance, more are not.
int size_of(std::size_t count) { return count > 9 ? 4 : count > 3 ? 3 : count > 1 ? 2 : 1; }

std::vector<map_country> shaded_countries(page_draft& page,
                                          const std::vector<figures::step>& steps) {
  std::vector<map_country> shown;
  for (const model::country& one : page.catalogue().all<model::country>()) {
    const std::size_t partners = partners_from(page, one.id);
    shown.push_back({.code = one.id,
                     .step = figures::step_in(steps, partners),
                     .title = page.format("map.country", {{"country", page.country(one.id)},
                                                          {"count", std::to_string(partners)}}),
                     .href = page.to().record(model::kind::countries, one.id)});
  }
  return shown;
}

std::vector<map_point> region_points(const page_draft& page) {
  std::vector<map_point> points;
  for (const model::region& one : page.catalogue().all<model::region>()) {
    const std::size_t count = organisations_in(page, one);
    const auto at = spot_of_region(page, one.id);
    if (count == 0 || !at) continue;
    points.push_back({.at = *at,
                      .size = size_of(count),
                      .title = page.format("map.region", {{"region", region_name(one)},
                                                          {"count", std::to_string(count)}}),
                      .href = page.to().record(model::kind::regions, one.id)});
  }
  return points;
}

/// Organisations for which the map has no point.
std::size_t unplaced(const page_draft& page) {
  const auto all = page.catalogue().all<model::organisation>();
  return static_cast<std::size_t>(std::ranges::count_if(
      all, [&](const model::organisation& one) { return !spot_of_region(page, one.region); }));
}

}  // namespace

std::size_t partners_from(const page_draft& page, std::string_view country) {
  const model::cross_reference& references = page.site().references;
  const auto& here = model::list_of(references.organisations_in_country, country);
  return static_cast<std::size_t>(std::ranges::count_if(here, [&](const auto* one) {
    return !model::list_of(references.memberships_of_organisation, one->id).empty();
  }));
}

void add_catalogue_map(page_draft& page, figures::detail detail) {
  std::vector<std::size_t> counts;
  for (const model::country& one : page.catalogue().all<model::country>())
    counts.push_back(partners_from(page, one.id));
  const std::vector<figures::step> steps = figures::steps_of(counts);
  map_figure figure{
      .drawing = {.id = "map",
                  .title = page.text("map.title"),
                  .description = page.text("map.about"),
                  .detail = detail,
                  .countries = shaded_countries(page, steps),
                  .points = region_points(page)},
      .legend = step_signs(page, steps),
      .caption = page.format("map.unplaced", {{"count", std::to_string(unplaced(page))}})};
  figure.legend.insert(figure.legend.begin(), {"0", page.text("map.none")});
  figure.legend.push_back({"point", page.text("map.region-sign")});
  add_map_figure(page, std::move(figure));
}

void add_country_map(page_draft& page, const model::country& one,
                     std::span<const connection> partners) {
  if (partners.empty()) return;
  std::vector<std::size_t> counts;
  for (const connection& each : partners) counts.push_back(each.partnerships.size());
  const std::vector<figures::step> steps = figures::steps_of(counts);
  map_figure figure{
      .drawing = {.id = "map",
                  .title = page.format("map.country-title", {{"country", page.country(one.id)}}),
                  .detail = figures::detail::coarse,
                  .land = land_below(page)},
      .legend = step_signs(page, steps),
      .caption = page.text("map.country-caption")};
  figure.drawing.countries.push_back(
      {.code = one.id, .title = page.country(one.id), .is_focus = true});
  for (const connection& each : partners) {
    const std::size_t count = each.partnerships.size();
    figure.drawing.countries.push_back(
        {.code = each.code,
         .step = figures::step_in(steps, count),
         .title = page.format("map.shared", {{"country", page.country(each.code)},
                                             {"count", std::to_string(count)}})});
  }
  figure.legend.insert(figure.legend.begin(), {"focus", page.country(one.id)});
  add_map_figure(page, std::move(figure));
}

}  // namespace escp::render
