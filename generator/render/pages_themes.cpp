#include <algorithm>

#include "render/claim_views.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/record_page.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names theme_names() {
  return together({fact_names(),
                   claim_names(),
                   related_names(),
                   named_region_names(),
                   verdict_names(),
                   record_page_names(),
                   {"no_regions*"}});
}
shape_names platform_names() {
  return together({fact_names(), related_names(), record_page_names()});
}

namespace {

html platform_link(const page_draft& page, std::string_view id) {
  const model::platform* one = page.catalogue().find<model::platform>(id);
  return one == nullptr ? html{} : link(page.to().record(model::kind::platforms, id), one->name);
}

html lists_of(const page_draft& page, const model::theme& one) {
  std::vector<html> all;
  for (const std::string& list : one.lists)
    all.push_back(escaped(code_text(page.texts(), "theme-list", list)));
  return join(all, ", ");
}

std::vector<const model::organisation*> organisations_of(const page_draft& page,
                                                         const model::theme& one) {
  std::vector<const model::organisation*> all;
  for (const std::string& id : one.organisations)
    all.push_back(page.catalogue().find<model::organisation>(id));
  std::erase(all, nullptr);
  return all;
}

std::string make_theme(const site_input& site, const model::theme& one) {
  page_draft page(site, "theme", page_path(site.texts.language(), "themes", one.id),
                  {.title = one.name,
                   .description = {},
                   .section = "themes",
                   .kicker = site.texts.text("kicker.theme")});
  page.crumb(page.to().page("themes"), page.text("nav.themes"));
  page.record(model::kind::themes, one);
  add_fact_or_absence(page, "theme.platform",
                      sourced(page, platform_link(page, one.platform), one, "/platform"));
  add_fact(page, "theme.status", code_text(page.texts(), "theme-status", one.status));
  add_fact(page, "theme.established",
           one.established ? page.texts().date(*one.established) : std::string());
  add_fact(page, "theme.lists", lists_of(page, one));
  add_fact(page, "theme.origin", code_text(page.texts(), "theme-origin", one.origin));
  page.jump("facts", page.text("facts.title"));
  page.jump("regions", page.text("theme.regions"));
  add_named_regions(page, page.root(), one.regions);
  if (one.regions.empty()) page.root().add("no_regions");
  add_verdicts(page, page.root(), model::kind::themes, one.id);
  add_claims(page, page.root(), one.claims);
  const excerpt part = excerpt_of(page, "theme", one.id);
  add_organisations(page, organisations_of(page, one), part);
  add_partnerships(page, model::list_of(site.references.partnerships_on_theme, one.id), part);
  return finish_record(page, one);
}

std::string make_platform(const site_input& site, const model::platform& one) {
  page_draft page(site, "platform", page_path(site.texts.language(), "platforms", one.id),
                  {.title = one.name,
                   .description = {},
                   .section = "themes",
                   .kicker = site.texts.text("kicker.platform")});
  page.crumb(page.to().page("themes"), page.text("nav.themes"));
  page.record(model::kind::platforms, one);
  add_fact_or_absence(page, "platform.launched",
                      escaped(one.launched ? page.texts().date(*one.launched) : ""));
  add_related(page, "related.themes",
              theme_items(page, model::list_of(site.references.themes_of_platform, one.id)));
  return finish_record(page, one);
}

list_item theme_item(const page_draft& page, const model::theme& one) {
  std::vector<html> tags;
  if (!one.status.empty())
    tags.push_back(span_of("tag", code_text(page.texts(), "theme-status", one.status)));
  if (!one.lists.empty()) tags.push_back(span_of("tag tag--quiet", page.text("theme.listed")));
  if (!one.origin.empty())
    tags.push_back(span_of("tag tag--quiet", code_text(page.texts(), "theme-origin", one.origin)));
  return {page.to().record(model::kind::themes, one.id), one.name, join(tags, " ")};
}

std::string make_themes(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "themes", page_path(texts.language(), "themes"),
                  {.title = texts.text("nav.themes"),
                   .description = texts.text("themes.description"),
                   .section = "themes",
                   .kicker = {}});
  std::vector<list_group> groups;
  for (const model::platform& one : site.catalogue.all<model::platform>())
    groups.push_back({one.name, one.id, {}, page.to().record(model::kind::platforms, one.id)});
  groups.push_back({page.text("themes.no-platform"), "no-platform", {}, {}});
  for (const model::theme& one : site.catalogue.all<model::theme>()) {
    const auto place = std::ranges::find(groups, one.platform, &list_group::anchor);
    (place == groups.end() ? groups.back() : *place).items.push_back(theme_item(page, one));
  }
  if (groups.back().items.empty()) groups.pop_back();
  for (list_group& group : groups) sort_by_name(group.items, texts);
  page.root().set(
      "lead", page.format("themes.lead",
                          {{"count", std::to_string(site.catalogue.all<model::theme>().size())}}));
  add_groups(page, groups);
  page.file(page.to().file("data/themes.csv"), page.text("file.csv"), page.text("file.all-themes"));
  return page.finish();
}

}  // namespace

void plan_platform(page_plan& pages) { pages.add_records<model::platform>(make_platform); }
void plan_theme(page_plan& pages) { pages.add_records<model::theme>(make_theme); }
void plan_themes(page_plan& pages) { pages.add_list("themes", make_themes); }

}  // namespace escp::render
