#include <algorithm>

#include "base/text.h"
#include "render/map_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"

namespace escp::render {

shape_names map_page_names() {
  return together({map_names(),
                   {"lead"},
                   within("rows", {"country!", "partners", "partnerships"}),
                   within("places", {"country", "regions!"}),
                   optional({"outside"})});
}

namespace {

/// What the map says about a country, in words.
struct country_row {
  const model::country* country;
  std::string name;
  std::size_t partners;
  std::size_t partnerships;
};

std::vector<country_row> rows_of(page_draft& page) {
  std::vector<country_row> rows;
  for (const model::country& one : page.catalogue().all<model::country>()) {
    const auto& partnerships =
        model::list_of(page.site().references.partnerships_in_country, one.id);
    rows.push_back({&one, page.country(one.id), partners_from(page, one.id), partnerships.size()});
  }
  std::ranges::sort(rows, [&](const country_row& left, const country_row& right) {
    return page.texts().less(left.name, right.name);
  });
  return rows;
}

/// "Campania (ITF3): 12" for each region with organisations, as links.
html regions_in(const page_draft& page, const model::country& one) {
  const model::cross_reference& references = page.site().references;
  std::vector<html> all;
  for (const model::region* region : model::list_of(references.regions_of_country, one.id)) {
    const std::size_t count = model::list_of(references.organisations_in_region, region->id).size();
    if (count == 0) continue;
    all.push_back(region_link(page, region->id) +
                  escaped(" " + page.texts().number(std::to_string(count))));
  }
  return join(all, ", ");
}

void add_rows(page_draft& page, const std::vector<country_row>& rows) {
  std::vector<std::string> outside;
  for (const country_row& one : rows) {
    if (one.partners + one.partnerships == 0) {
      outside.push_back(one.name);
      continue;
    }
    view row = page.root().add("rows");
    row.set("country", page.country_link(one.country->id))
        .set("partners", page.texts().number(std::to_string(one.partners)))
        .set("partnerships", page.texts().number(std::to_string(one.partnerships)));
  }
  if (outside.empty()) return;
  page.root().set_if("outside",
                     page.format("map.outside", {{"countries", escp::join(outside, ", ")}}));
}

void add_places(page_draft& page, const std::vector<country_row>& rows) {
  for (const country_row& one : rows) {
    const html regions = regions_in(page, *one.country);
    if (regions.text.empty()) continue;
    page.root().add("places").set("country", one.name).set("regions", regions);
  }
}

std::string make_map(const site_input& site) {
  page_draft page(site, "map", page_path(site.texts.language(), "map"),
                  {.title = site.texts.text("map.heading"),
                   .description = site.texts.text("map.description"),
                   .section = "map",
                   .kicker = {}});
  const std::vector<country_row> rows = rows_of(page);
  const auto with_partners =
      std::ranges::count_if(rows, [](const country_row& one) { return one.partners > 0; });
  page.root().set("lead", page.format("map.lead", {{"count", std::to_string(with_partners)}}));
  add_catalogue_map(page, figures::detail::full);
  add_rows(page, rows);
  add_places(page, rows);
  return page.finish();
}

}  // namespace

void plan_map(page_plan& pages) { pages.add_list("map", make_map); }

}  // namespace escp::render
