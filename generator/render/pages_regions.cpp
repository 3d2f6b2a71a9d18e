#include <algorithm>
#include <map>
#include <span>

#include "model/imported.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/place_views.h"
#include "render/record_names.h"
#include "render/record_page.h"

namespace escp::render {

shape_names region_names() {
  const shape_names category =
      together({{"period", "category", "confidence", "confidence_text", "basis", "refs!"},
                optional({"share"})});
  const shape_names figures = together(
      {{"name"}, within("rows", together({{"year", "value", "refs!"}, optional({"flag"})}))});
  return together({fact_names(),
                   related_names(),
                   record_page_names(),
                   place_names(),
                   within("categories", within("rows", category)),
                   within("context", within("measures", figures)),
                   {"no_categories*"}});
}

namespace {

void add_categories(page_draft& page, const model::region& one) {
  if (one.categories.empty()) {
    page.root().add("no_categories");
    return;
  }
  view table = page.root().add("categories");
  for (const model::region_category& each : one.categories) {
    view row = table.add("rows");
    row.set("period", each.period)
        .set("category", code_text(page.texts(), "category", each.category));
    row.set("confidence", each.confidence)
        .set("confidence_text", page.text("confidence." + each.confidence));
    row.set("basis", page.text("category-basis." + each.basis))
        .set("refs", page.refs(each.sources));
    row.set_if("share", each.population_share.empty()
                            ? std::string()
                            : page.format("region.share",
                                          {{"share", page.texts().number(each.population_share)}}));
  }
}

html successors(page_draft& page, const model::region& one) {
  std::vector<html> all;
  for (const model::region_successor& each : one.successors) {
    all.push_back(format_html(page.texts(), "region.successor",
                              {{"region", region_link(page, each.code)},
                               {"version", escaped(each.nuts_version)},
                               {"share", escaped(page.texts().number(each.population_share))}},
                              {}));
  }
  return join(all, "<br>");
}

/// What the statistics say about every region, or that nothing is on file.
constexpr std::string_view context_measure = "gdp-per-inhabitant";

/// "36,700 euro"; the schema has no other unit.
std::string context_value(const page_draft& page, const model::context_figure& one) {
  return page.texts().money(one.value, one.unit);
}

/// The newest figure of the measure.
html newest_figure(page_draft& page, std::span<const model::context_figure> figures) {
  const auto one = std::ranges::find(figures, context_measure, &model::context_figure::measure);
  if (one == figures.end()) return {};
  return escaped(page.format("region.context-in",
                             {{"value", context_value(page, *one)}, {"year", one->year}})) +
         page.refs(one->sources);
}

/// A table for each measure, the newest year first.
void add_context(page_draft& page, std::span<const model::context_figure> figures) {
  if (figures.empty()) return;
  page.jump("context", page.text("region.context"));
  view context = page.root().add("context");
  std::map<std::string, view> tables;
  for (const model::context_figure& one : figures) {
    auto table = tables.find(one.measure);
    if (table == tables.end()) {
      table = tables.emplace(one.measure, context.add("measures")).first;
      table->second.set("name", code_text(page.texts(), "measure", one.measure));
    }
    view row = table->second.add("rows");
    row.set("year", one.year).set("value", context_value(page, one));
    row.set("refs", page.refs(one.sources));
    row.set_if("flag", one.flag.empty() ? std::string()
                                        : page.format("region.context-flag", {{"flag", one.flag}}));
  }
}

/// More would not be read, and the data has all of them.
constexpr std::size_t most_connections = 30;

void add_about(page_draft& page, const model::region& one,
               std::span<const model::context_figure> figures) {
  add_fact(page, "region.country", page.country_link(one.country));
  for (const model::region_category& each : one.categories) {
    const html what = escaped(code_text(page.texts(), "category", each.category)) + html{" "} +
                      span_of("tag tag--quiet", page.text("confidence." + each.confidence));
    add_fact_named(page, page.format("region.category-in", {{"period", each.period}}), what);
  }
  add_fact(page, "region.code", one.id);
  add_fact(page, "region.name-native", one.name_native);
  add_fact(page, "region.successors", successors(page, one));
  add_fact_or_absence(page, "measure.gdp-per-inhabitant", newest_figure(page, figures));
}

void add_region_data(page_draft& page, const model::region& one,
                     std::span<const model::context_figure> figures) {
  const model::cross_reference& references = page.site().references;
  const model::place_records place = model::records_of_region(references, one.id);
  const connections with = connections_of_region(page.catalogue(), references, one.id);
  add_tallies(page, place, with);
  page.jump("facts", page.text("facts.title"));
  page.jump("categories", page.text("region.categories"));
  add_categories(page, one);
  add_context(page, figures);
  add_connections(page, with, most_connections);
  add_place_records(page, place, excerpt_of(page, "region", one.id));
  add_place_files(page, place, "regions/" + one.id);
  add_place_lists(page, "region", one.id);
}

std::string make_region(const site_input& site, const model::region& one) {
  page_draft page(site, "region", page_path(site.texts.language(), "regions", one.id),
                  {.title = region_name(one),
                   .description = {},
                   .section = "regions",
                   .kicker = site.texts.text("kicker.region")});
  page.crumb(page.to().page("regions"), page.text("nav.regions"));
  page.crumb(page.to().record(model::kind::countries, one.country), page.country(one.country));
  page.record(model::kind::regions, one);
  const auto figures = model::context_of(one);
  add_about(page, one, figures);
  add_region_data(page, one, figures);
  return finish_record(page, one);
}

list_item region_item(page_draft& page, const model::region& one) {
  const model::region_category* category = category_in(one, "2014-2020");
  const html detail = category == nullptr
                          ? html{}
                          : escaped(code_text(page.texts(), "category", category->category));
  return {page.to().record(model::kind::regions, one.id), region_name(one), detail};
}

std::vector<list_group> regions_by_country(page_draft& page) {
  std::vector<list_group> groups;
  static_cast<void>(page.catalogue().all<model::region>());  // noted: every list is looked at
  for (const auto& [country, regions] : page.site().references.regions_of_country) {
    list_group group{page.country(country), country, {}};
    for (const model::region* one : regions) group.items.push_back(region_item(page, *one));
    groups.push_back(std::move(group));
  }
  std::ranges::sort(groups, [&](const list_group& left, const list_group& right) {
    return page.texts().less(left.name, right.name);
  });
  return groups;
}

std::string make_regions(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "regions", page_path(texts.language(), "regions"),
                  {.title = texts.text("nav.regions"),
                   .description = texts.text("regions.description"),
                   .section = "regions",
                   .kicker = {}});
  page.root().set(
      "lead", page.format("regions.lead",
                          {{"count", std::to_string(site.catalogue.all<model::region>().size())}}));
  add_groups(page, regions_by_country(page));
  page.file(page.to().file("data/regions.csv"), page.text("file.csv"),
            page.text("file.all-regions"));
  return page.finish();
}

}  // namespace

void plan_region(page_plan& pages) { pages.add_records<model::region>(make_region); }
void plan_regions(page_plan& pages) { pages.add_list("regions", make_regions); }

}  // namespace escp::render
