#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "model/reads.h"
#include "render/facet_names.h"
#include "render/page_kinds.h"
#include "render/search_cards.h"
#include "search/counts.h"

namespace escp::render {

shape_names search_names() {
  const shape_names value = {"href", "name", "count"};
  return together(
      {{"words", "count", "total", "index", "map"},
       within("kinds", {"code", "href", "name", "count"}),
       within("facets",
              together({{"code", "name", "open*"}, optional({"all"}), within("values", value)})),
       within("results", search_card_names())});
}

namespace {

constexpr std::size_t served_results = 50;
/// The served page stays small; the commonest values stand for the others.
constexpr std::size_t served_values = 40;

/// Facets that are open from the start.
constexpr std::array<std::string_view, 3> opened{"country", "programme", "label"};

/// Texts that the page fills in itself.
constexpr std::array<std::string_view, 4> groups{"search.", "kicker.", "composition.",
                                                 "map.boundaries"};

struct named_value {
  std::string code;
  std::string name;
  std::size_t count = 0;
};

/// In the order in which they are shown: years from the last, others by name.
void sort_values(const search::facet& facet, std::vector<named_value>& values,
                 const translation& texts) {
  std::ranges::sort(values, [&](const named_value& left, const named_value& right) {
    return facet.code == "year" ? left.code > right.code : texts.less(left.name, right.name);
  });
}

std::vector<named_value> values_of(page_draft& page, const search::facet& facet,
                                   const std::vector<search::value_count>& counted) {
  std::vector<named_value> values;
  for (const search::value_count& one : counted) {
    values.push_back({one.code, facet_value_name(page, facet, one.code), one.count});
  }
  sort_values(facet, values, page.texts());
  return values;
}

std::vector<named_value> commonest(std::vector<named_value> values, const search::facet& facet,
                                   const translation& texts) {
  if (values.size() <= served_values) return values;
  std::ranges::stable_sort(values, std::greater<>(), &named_value::count);
  values.resize(served_values);
  sort_values(facet, values, texts);
  return values;
}

void add_kind(page_draft& page, const named_value& one) {
  for (const model::kind_row& row : model::kinds) {
    if (row.singular != one.code) continue;
    page.root()
        .add("kinds")
        .set("code", one.code)
        .set("href", page.to().page(row.name))
        .set("name", one.name)
        .set("count", std::to_string(one.count));
  }
}

void add_facet(page_draft& page, const search::facet& facet,
               const std::vector<named_value>& values) {
  view group = page.root().add("facets");
  group.set("code", facet.code).set("name", facet_name(page, facet));
  if (std::ranges::find(opened, facet.code) != opened.end()) group.add("open");
  if (values.size() > served_values) {
    group.set_if("all", page.to().page("browse/" + std::string(facet.code)));
  }
  for (const named_value& one : commonest(values, facet, page.texts())) {
    group.add("values")
        .set("href", page.to().page(browse_folder(facet, one.code)))
        .set("name", one.name)
        .set("count", std::to_string(one.count));
  }
}

nlohmann::json facet_words(page_draft& page, const search::facet& facet,
                           const std::vector<named_value>& values) {
  nlohmann::json names = nlohmann::json::array();
  for (const named_value& one : values) names.push_back({one.code, one.name});
  return {{"code", facet.code},
          {"key", facet.key},
          {"name", facet_name(page, facet)},
          {"values", names}};
}

/// The texts that the page fills in, as JSON.
nlohmann::json page_texts(const translation& texts) {
  nlohmann::json made = nlohmann::json::object();
  for (const std::string_view key : texts.keys()) {
    if (std::ranges::any_of(groups, [&](auto group) { return key.starts_with(group); })) {
      made[std::string(key)] = texts.pattern(key);
    }
  }
  return made;
}

using counted_facets = std::vector<std::vector<search::value_count>>;

/// Adds the facets that occur to the page; gives what they and their codes are called.
nlohmann::json add_facets(page_draft& page, const counted_facets& counted) {
  nlohmann::json words = nlohmann::json::array();
  for (std::size_t at = 0; at < counted.size(); ++at) {
    const search::facet& facet = search::facets()[at];
    const auto values = values_of(page, facet, counted[at]);
    if (values.empty()) continue;
    words.push_back(facet_words(page, facet, values));
    if (at > 0) add_facet(page, facet, values);
  }
  return words;
}

/// In the order of the kinds, not of their names.
void add_kinds(page_draft& page, const counted_facets& counted) {
  const auto values = values_of(page, search::facets().front(), counted.front());
  for (const model::kind_row& row : model::kinds) {
    for (const named_value& one : values) {
      if (one.code == row.singular) add_kind(page, one);
    }
  }
}

/// Of all documents: the groups have them together already.
counted_facets counted_in(const search::facet_groups& counted) {
  counted_facets all(counted.size());
  for (std::size_t facet = 0; facet < counted.size(); ++facet) {
    for (const search::code_group& one : counted[facet])
      all[facet].push_back({one.code, one.documents.size()});
  }
  return all;
}

std::string make_search(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "search", page_path(texts.language(), "search"),
                  {.title = texts.text("search.title"),
                   .description = texts.text("search.description"),
                   .section = "search",
                   .kicker = {},
                   .searches = true});
  view top = page.root();
  model::note_read(&site.facts);
  top.set("count", page.format("search.found", {{"count", std::to_string(site.documents.size())}}));
  top.set("total", std::to_string(site.documents.size()));
  top.set("index", page.to().file("search/"));
  top.set("map", page.to().page("map"));
  const counted_facets counted = counted_in(site.groups);
  add_kinds(page, counted);
  const nlohmann::json words{{"facets", add_facets(page, counted)}, {"texts", page_texts(texts)}};
  top.set("words", words.dump());
  const std::size_t shown = std::min(served_results, site.documents.size());
  for (std::size_t at = 0; at < shown; ++at) {
    fill_search_card(page, top.add("results"), site.documents[at]);
  }
  return page.finish();
}

}  // namespace

void plan_search(page_plan& pages) { pages.add_list("search", make_search); }

}  // namespace escp::render
