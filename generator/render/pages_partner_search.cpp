#include <algorithm>
#include <map>

#include "render/expression_views.h"
#include "render/interest_views.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names partner_search_names() {
  const shape_names card = together(
      {{"id", "href", "title", "open*", "closed*"}, fact_names(), within("checks", {"href"})});
  const shape_names value = together({{"name", "count"}, within("items", {"href", "name"})});
  return together({{"lead"},
                   within("entries", card),
                   within("filters", together({{"title"}, within("values", value)})),
                   interest_names()});
}

shape_names interest_page_names() { return interest_names(); }

namespace {

constexpr std::size_t strongest_themes = 6;

void add_entry(page_draft& page, const model::expression_of_interest& one) {
  view entry = page.root().add("entries");
  entry.set("id", one.id).set("title", one.title);
  entry.set("href", page.to().record(model::kind::expressions_of_interest, one.id));
  if (const auto state = state_of(page, one); !state.empty()) entry.add(state);
  add_fact(page, entry, "expression.themes", themes_of(page, one));
  std::vector<std::string> countries;
  for (const std::string_view code : rules::countries_of(one, page.catalogue()))
    countries.emplace_back(code);
  add_fact(page, entry, "expression.countries", page.countries(countries));
  if (!one.partnership.empty())
    add_fact(page, entry, "expression.partnership", partnership_link(page, one.partnership));
  const auto* verdict = verdict_on(page.site(), model::kind::expressions_of_interest, one.id);
  if (verdict != nullptr)
    add_fact(page, entry, "expression.conditions", outcome_tag(page, verdict->overall));
  const auto calls = calls_to_check(page, one);
  if (!calls.empty()) entry.add("checks").set("href", checker_address(page, one, calls.back()->id));
}

struct name_order {
  const translation* texts;
  bool operator()(const std::string& left, const std::string& right) const {
    return texts->less(left, right);
  }
};

/// The expressions under each value of a facet, by the name of the value.
using facet = std::map<std::string, std::vector<const model::expression_of_interest*>, name_order>;

facet by_theme(const page_draft& page) {
  facet all(name_order{&page.texts()});
  for (const auto& one : page.catalogue().all<model::expression_of_interest>()) {
    for (const std::string& id : one.themes)
      all[page.catalogue().find<model::theme>(id)->name].push_back(&one);
    if (one.themes.empty()) all[page.text("partner-search.no-theme")].push_back(&one);
  }
  return all;
}

facet by_country(page_draft& page) {
  facet all(name_order{&page.texts()});
  for (const auto& one : page.catalogue().all<model::expression_of_interest>()) {
    const auto codes = rules::countries_of(one, page.catalogue());
    for (const std::string_view code : codes) all[page.country(code)].push_back(&one);
    if (codes.empty()) all[page.text("partner-search.no-country")].push_back(&one);
  }
  return all;
}

facet by_call(const page_draft& page) {
  facet all(name_order{&page.texts()});
  for (const auto& one : page.catalogue().all<model::expression_of_interest>())
    all[page.catalogue().find<model::call>(one.call)->title].push_back(&one);
  return all;
}

facet by_state(const page_draft& page) {
  facet all(name_order{&page.texts()});
  for (const auto& one : page.catalogue().all<model::expression_of_interest>()) {
    const auto state = state_of(page, one);
    all[page.text(state.empty() ? "absent" : "expression." + std::string(state))].push_back(&one);
  }
  return all;
}

void add_filter(page_draft& page, std::string_view key, const facet& values) {
  view filter = page.root().add("filters");
  filter.set("title", page.text(key));
  for (const auto& [name, list] : values) {
    view value = filter.add("values");
    value.set("name", name).set("count", page.texts().number(std::to_string(list.size())));
    for (const auto* one : list)
      value.add("items").set("href", "#" + one->id).set("name", one->title);
  }
}

std::string make_partner_search(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "partner_search", page_path(texts.language(), "partner-search"),
                  {.title = texts.text("nav.partner-search"),
                   .description = texts.text("partner-search.description"),
                   .section = "partner-search",
                   .kicker = {}});
  const auto all = site.catalogue.all<model::expression_of_interest>();
  page.root().set("lead",
                  page.format("partner-search.lead", {{"count", std::to_string(all.size())}}));
  for (const model::expression_of_interest& one : all) add_entry(page, one);
  add_filter(page, "partner-search.by-theme", by_theme(page));
  add_filter(page, "partner-search.by-country", by_country(page));
  add_filter(page, "partner-search.by-call", by_call(page));
  add_filter(page, "partner-search.by-state", by_state(page));
  add_interest(page, {"interest-theme", "interest-themes", strongest_themes, false},
               rules::interest_by_theme(site.catalogue, site.references));
  page.file(page.to().file("data/expressions-of-interest.csv"), page.text("file.csv"),
            page.text("file.all-expressions"));
  return page.finish();
}

std::string make_interest(const site_input& site) {
  page_draft page(site, "interest", page_path(site.texts.language(), "partner-search/interest"),
                  {.title = site.texts.text("interest.title"),
                   .description = site.texts.text("interest.description"),
                   .section = "partner-search",
                   .kicker = {}});
  page.crumb(page.to().page("partner-search"), page.text("nav.partner-search"));
  const auto themes = rules::interest_by_theme(site.catalogue, site.references);
  const auto regions = rules::interest_by_region(site.catalogue, site.references);
  const auto with_several = static_cast<std::size_t>(
      std::ranges::count_if(regions, [](const rules::interest& one) { return one.all() > 1; }));
  add_interest(page, {"interest-theme", "themes", themes.size(), false}, themes);
  add_interest(page, {"interest-region", "regions", with_several, true}, regions);
  return page.finish();
}

}  // namespace

void plan_partner_search(page_plan& pages) {
  pages.add_list("partner-search", make_partner_search);
}

void plan_interest(page_plan& pages) { pages.add_list("partner-search/interest", make_interest); }

}  // namespace escp::render
