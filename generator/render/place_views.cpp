#include "render/place_views.h"

#include <algorithm>
#include <map>

#include "render/facet_names.h"
#include "render/list_views.h"
#include "render/map_views.h"
#include "render/record_names.h"

namespace escp::render {

shape_names place_names() {
  const shape_names line = {"place!", "count", "partnerships!"};
  return together(
      {within("tallies", {"href", "count", "name"}),
       {"nothing*"},
       within("connections", together({{"title"}, within("lines", line), optional({"more"})})),
       map_names(),
       {"connected*"}});
}

namespace {

void add_tally(page_draft& page, std::string_view anchor, std::string_view key, std::size_t count) {
  if (count == 0) return;
  const std::string number = std::to_string(count);
  page.root()
      .add("tallies")
      .set("href", "#" + std::string(anchor))
      .set("count", page.texts().number(number))
      .set("name", page.format(key, {{"count", number}}));
}

/// So many partnerships are named beside a place.
constexpr std::size_t most_links = 12;

std::vector<html> foremost_links(const page_draft& page,
                                 const std::vector<const model::partnership*>& list) {
  std::vector<html> links;
  for (const model::partnership* one : std::span(list).first(std::min(list.size(), most_links)))
    links.push_back(partnership_link(page, one->id));
  if (list.size() > most_links) {
    const std::string others = std::to_string(list.size() - most_links);
    links.push_back(escaped(page.format("connections.others", {{"count", others}})));
  }
  return links;
}

void add_block(page_draft& page, std::string_view key, const std::vector<connection>& all,
               std::size_t at_most, html (*name)(page_draft&, const std::string&)) {
  if (all.empty()) return;
  view block = page.root().add("connections");
  block.set("title", page.text(key));
  for (std::size_t at = 0; at < std::min(at_most, all.size()); ++at) {
    const std::vector<html> links = foremost_links(page, all[at].partnerships);
    const std::string count = std::to_string(all[at].partnerships.size());
    view line = block.add("lines");
    line.set("place", name(page, all[at].code)).set("partnerships", join(links, ", "));
    line.set("count", page.format("connections.count", {{"count", count}}));
  }
  if (all.size() > at_most) {
    const std::string rest = std::to_string(all.size() - at_most);
    block.set_if("more", page.format("connections.more", {{"count", rest}}));
  }
}

html region_of(page_draft& page, const std::string& code) { return region_link(page, code); }
html country_of(page_draft& page, const std::string& code) { return page.country_link(code); }

/// "ESCP-S3, 2 partnerships" for each programme of the partnerships.
std::vector<list_item> programme_items(page_draft& page,
                                       const std::vector<const model::partnership*>& list) {
  std::map<std::string, std::size_t> counts;
  for (const model::partnership* one : list) ++counts[one->programme];
  std::vector<list_item> items;
  for (const auto& [id, count] : counts) {
    const std::string text = page.format("connections.count", {{"count", std::to_string(count)}});
    items.push_back({page.to().record(model::kind::programmes, id),
                     record_name(page, model::kind::programmes, id), escaped(text)});
  }
  sort_by_name(items, page.texts());
  return items;
}

std::vector<list_item> evidence_items(page_draft& page,
                                      const std::vector<const model::s3_evidence*>& list) {
  std::vector<list_item> items;
  for (const model::s3_evidence* one : list) {
    html detail = escaped(page.text("s3-evidence.type." + one->type));
    if (!one->area.empty()) detail = detail + escaped(", " + one->area);
    items.push_back({page.to().record(model::kind::s3_evidence, one->id), one->priority,
                     detail + page.refs(one->sources)});
  }
  return items;
}

std::vector<list_item> expression_items(
    const page_draft& page, const std::vector<const model::expression_of_interest*>& list) {
  std::vector<list_item> items;
  for (const auto* one : list) {
    items.push_back(
        {page.to().record(model::kind::expressions_of_interest, one->id), one->title, {}});
  }
  return items;
}

}  // namespace

void add_tallies(page_draft& page, const model::place_records& place, const connections& with) {
  if (place.empty()) page.root().add("nothing");
  add_tally(page, "related-organisations", "tally.organisations", place.organisations.size());
  add_tally(page, "related-partnerships", "tally.partnerships", place.partnerships.size());
  add_tally(page, "connections", "tally.partner-countries", with.countries.size());
  add_tally(page, "connections", "tally.partner-regions", with.regions.size());
  add_tally(page, "related-themes", "tally.themes", place.themes.size());
  add_tally(page, "related-priorities", "tally.priorities", place.evidence.size());
}

void add_connections(page_draft& page, const connections& with, std::size_t at_most) {
  if (with.regions.empty() && with.countries.empty()) return;
  page.jump("connections", page.text("connections.title"));
  page.root().add("connected");
  add_block(page, "connections.countries", with.countries, with.countries.size(), country_of);
  add_block(page, "connections.regions", with.regions, at_most, region_of);
}

void add_place_records(page_draft& page, const model::place_records& place, const excerpt& part) {
  add_organisations(page, place.organisations, part);
  add_partnerships(page, place.partnerships, part);
  add_related(page, "related.programmes", programme_items(page, place.partnerships));
  add_related(page, "related.priorities", evidence_items(page, place.evidence));
  add_related(page, "related.themes", theme_items(page, place.themes));
  add_related(page, "related.expressions", expression_items(page, place.expressions));
}

void add_place_files(page_draft& page, const model::place_records& place,
                     const std::string& folder) {
  if (place.empty()) return;
  const std::string base = page.to().file("api/v1/" + folder + "/data");
  page.file(base + ".csv", page.text("file.place-csv"), page.text("file.place-csv-detail"));
  page.file(base + ".json", page.text("file.place-json"), page.text("file.place-json-detail"));
  page.alternate(base + ".csv", "text/csv");
}

void add_place_lists(page_draft& page, std::string_view facet, std::string_view code) {
  if (search::group_of(page.site().groups, facet, code) == nullptr) return;
  const search::facet& of = search::facets()[search::facet_named(facet)];
  const std::string list = page.to().page(browse_folder(of, code));
  page.file(list, page.text("file.place-list"), page.text("file.place-list-detail"));
  add_feed(page, list);
}

}  // namespace escp::render
