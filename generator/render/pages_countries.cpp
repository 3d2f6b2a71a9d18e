#include <algorithm>

#include "render/list_views.h"
#include "render/map_views.h"
#include "render/page_kinds.h"
#include "render/place_views.h"
#include "render/record_names.h"
#include "render/record_page.h"

namespace escp::render {

shape_names country_names() {
  const shape_names status =
      together({{"status", "value", "sign", "dates", "refs!", "undated*"}, optional({"note"})});
  return together({fact_names(),
                   related_names(),
                   record_page_names(),
                   place_names(),
                   within("statuses", within("rows", status)),
                   {"no_statuses*"}});
}

namespace {

/// The dates of a status in words: "since 1 January 2007", "signed 3 March 2015, entry into force
/// not on file".
std::string dates_of(const page_draft& page, const model::country_status& one) {
  std::string all = period_text(page.texts(), one.from, one.to);
  const auto append = [&](std::string_view key, const std::optional<date>& day) {
    if (day)
      all += (all.empty() ? "" : "; ") + page.format(key, {{"date", page.texts().date(*day)}});
  };
  append("status-date.by", one.by);
  append("status-date.signed", one.signed_on);
  return all;
}

void add_statuses(page_draft& page, const model::country& one) {
  if (one.statuses.empty()) {
    page.root().add("no_statuses");
    return;
  }
  view table = page.root().add("statuses");
  for (const model::country_status& each : one.statuses) {
    view row = table.add("rows");
    row.set("status", code_text(page.texts(), "status", each.status));
    row.set("value", page.text(each.holds ? "yes" : "no")).set("sign", each.holds ? "✓" : "✕");
    row.set("dates", dates_of(page, each)).set("refs", page.refs(each.sources));
    if (each.holds && !each.from) row.add("undated");
    row.set_if("note", each.note);
  }
}

std::vector<list_item> region_items(page_draft& page, const model::country& one) {
  std::vector<list_item> items;
  for (const model::region* region :
       model::list_of(page.site().references.regions_of_country, one.id)) {
    const model::region_category* category = category_in(*region, "2014-2020");
    const html detail =
        category == nullptr
            ? html{}
            : span_of("tag tag--quiet", code_text(page.texts(), "category", category->category));
    items.push_back(
        {page.to().record(model::kind::regions, region->id), region_name(*region), detail});
  }
  return items;
}

/// More would not be read, and the data has all of them.
constexpr std::size_t most_connections = 24;

void add_country_data(page_draft& page, const model::country& one) {
  const model::cross_reference& references = page.site().references;
  const model::place_records place = model::records_of_country(references, one.id);
  const connections with = connections_of_country(references, one.id);
  add_tallies(page, place, with);
  page.jump("facts", page.text("facts.title"));
  page.jump("statuses", page.text("country.statuses"));
  add_country_map(page, one, with.countries);
  add_connections(page, with, most_connections);
  add_place_records(page, place, excerpt_of(page, "country", one.id));
  add_related(page, "related.regions", region_items(page, one));
  add_place_files(page, place, "countries/" + one.id);
  add_place_lists(page, "country", one.id);
}

std::string make_country(const site_input& site, const model::country& one) {
  page_draft page(site, "country", page_path(site.texts.language(), "countries", one.id),
                  {.title = {},
                   .description = {},
                   .section = "countries",
                   .kicker = site.texts.text("kicker.country")});
  page.title(page.country(one.id));
  page.crumb(page.to().page("countries"), page.text("nav.countries"));
  page.record(model::kind::countries, one);
  add_fact(page, "country.code", one.id);
  add_fact(page, "country.iso2", one.iso2);
  add_fact(page, "country.iso3", one.iso3);
  add_statuses(page, one);
  add_country_data(page, one);
  return finish_record(page, one);
}

/// "4 partnerships, 12 organisations".
html figures(const page_draft& page, const model::country& one) {
  const model::cross_reference& references = page.site().references;
  const std::size_t partnerships =
      model::list_of(references.partnerships_in_country, one.id).size();
  const std::size_t organisations =
      model::list_of(references.organisations_in_country, one.id).size();
  return escaped(
      page.format("countries.figures", {{"partnerships", std::to_string(partnerships)},
                                        {"organisations", std::to_string(organisations)}}));
}

bool is_member(const model::country& one) {
  return std::ranges::any_of(one.statuses, [](const model::country_status& each) {
    return each.status == "eu-member" && each.holds && !each.to;
  });
}

std::string make_countries(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "countries", page_path(texts.language(), "countries"),
                  {.title = texts.text("nav.countries"),
                   .description = texts.text("countries.description"),
                   .section = "countries",
                   .kicker = {}});
  list_group members{page.text("countries.members"), "members", {}};
  list_group others{page.text("countries.others"), "others", {}};
  for (const model::country& one : site.catalogue.all<model::country>()) {
    list_group& group = is_member(one) ? members : others;
    group.items.push_back({page.to().record(model::kind::countries, one.id), page.country(one.id),
                           figures(page, one)});
  }
  page.root().set(
      "lead",
      page.format("countries.lead",
                  {{"count", std::to_string(site.catalogue.all<model::country>().size())}}));
  for (list_group* group : {&members, &others}) sort_by_name(group->items, texts);
  add_groups(page, std::vector{members, others});
  page.file(page.to().file("data/countries.csv"), page.text("file.csv"),
            page.text("file.all-countries"));
  return page.finish();
}

}  // namespace

void plan_countries(page_plan& pages) { pages.add_list("countries", make_countries); }
void plan_country(page_plan& pages) { pages.add_records<model::country>(make_country); }

}  // namespace escp::render
