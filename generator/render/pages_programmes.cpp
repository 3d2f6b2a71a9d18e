#include <algorithm>

#include "model/reads.h"
#include "render/comparison_views.h"
#include "render/content_links.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/programme_views.h"
#include "render/record_names.h"
#include "render/record_page.h"
#include "render/timeline.h"

namespace escp::render {

shape_names programme_names() {
  return together({fact_names(), related_names(), comparison_names(), scoreboard_names(),
                   record_page_names(), timeline_names(), within("figures", {"title", "body!"}),
                   optional({"summary"})});
}

shape_names programmes_names() {
  return together(
      {scoreboard_names(), within("cards", together({{"href", "acronym", "name", "figures"},
                                                     optional({"summary", "period"})}))});
}

shape_names generation_names() {
  return together({fact_names(), related_names(), comparison_names()});
}

namespace {

/// Of the programme and its calls, or of one generation.
void add_comparisons(page_draft& page, const model::programme& one,
                     const model::generation* generation) {
  for (const rules::totals& published : rules::totals_of(one, page.catalogue())) {
    if (published.generation == generation) add_comparison(page, published);
  }
}

/// How the figures were obtained, where somebody wrote it down.
void add_figures_text(page_draft& page, const model::programme& one) {
  const article* text = find_article(page.site().content, article_kind::programme, one.id);
  if (text == nullptr) return;
  page.root().add("figures").set("title", text->title).set("body", written_html(page, text->body));
}

list_item call_item(const page_draft& page, const model::call& one) {
  const std::string& name = one.reference.empty() ? one.title : one.reference;
  const std::string period = period_text(page.texts(), one.opens, one.closes);
  const std::string title = one.reference.empty() ? std::string() : one.title;
  const std::string_view between = title.empty() || period.empty() ? "" : ", ";
  return {page.to().record(model::kind::calls, one.id), name,
          escaped(title + std::string(between) + period)};
}

std::vector<list_item> call_items(const page_draft& page, const model::programme& one) {
  std::vector<list_item> items;
  for (const model::call* call :
       model::list_of(page.site().references.calls_of_programme, one.id)) {
    items.push_back(call_item(page, *call));
  }
  return items;
}

std::string make_programme(const site_input& site, const model::programme& one) {
  page_draft page(site, "programme", page_path(site.texts.language(), "programmes", one.id),
                  {.title = one.acronym,
                   .description = one.name,
                   .section = "programmes",
                   .kicker = site.texts.text("kicker.programme")});
  page.crumb(page.to().page("programmes"), page.text("nav.programmes"));
  page.record(model::kind::programmes, one);
  const auto& all = model::list_of(site.references.partnerships_of_programme, one.id);
  page.root().set_if("summary", one.summary);
  add_fact(page, "programme.framework", one.framework);
  add_fact(page, "programme.period", period_text(page.texts(), one.from, one.to));
  page.jump("facts", page.text("facts.title"));
  auto moments = moments_of(page, one);
  if (!moments.empty()) page.jump("timeline", page.text("timeline.title"));
  add_timeline(page, std::move(moments), {});
  add_scoreboard(page, generation_rows(page, one));
  add_comparisons(page, one, nullptr);
  add_figures_text(page, one);
  add_related(page, "related.calls", call_items(page, one));
  add_partnerships(page, all, excerpt_of(page, "programme", one.id));
  return finish_record(page, one);
}

std::vector<list_item> call_items(const page_draft& page, const model::generation& one) {
  std::vector<list_item> items;
  for (const std::string& id : one.calls) {
    const model::call& call = *page.catalogue().find<model::call>(id);
    items.push_back(call_item(page, call));
  }
  return items;
}

std::string make_generation(const site_input& site, const model::programme& of,
                            const model::generation& one) {
  model::note_read(static_cast<const model::record*>(&of));
  page_draft page(site, "generation", page_path(site.texts.language(), generation_folder(of, one)),
                  {.title = site.texts.format("generation.title",
                                              {{"programme", of.acronym}, {"name", one.name}}),
                   .description = {},
                   .section = "programmes",
                   .kicker = site.texts.text("kicker.generation")});
  const std::string programme = page.to().record(model::kind::programmes, of.id);
  page.crumb(page.to().page("programmes"), page.text("nav.programmes"));
  page.crumb(programme, of.acronym);
  add_fact(page, "partnership.programme", link(programme, of.acronym));
  add_fact_or_absence(page, "programme.period",
                      escaped(period_text(page.texts(), one.from, one.to)));
  add_comparisons(page, of, &one);
  add_related(page, "related.calls", call_items(page, one));
  add_related(page, "related.partnerships",
              partnership_items(page, partnerships_of(page, of, &one)));
  return page.finish();
}

std::string make_programmes(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "programmes", page_path(texts.language(), "programmes"),
                  {.title = texts.text("nav.programmes"),
                   .description = texts.text("programmes.description"),
                   .section = "programmes",
                   .kicker = {}});
  std::vector<scoreboard_row> rows;
  for (const model::programme& one : site.catalogue.all<model::programme>()) {
    rows.push_back(programme_row(page, one));
    std::ranges::move(generation_rows(page, one), std::back_inserter(rows));
  }
  add_scoreboard(page, rows);
  for (const model::programme& one : site.catalogue.all<model::programme>()) {
    view card = page.root().add("cards");
    const std::size_t held =
        model::list_of(site.references.partnerships_of_programme, one.id).size();
    card.set("href", page.to().record(model::kind::programmes, one.id))
        .set("acronym", one.acronym)
        .set("name", one.name);
    card.set("figures", page.format("count.partnerships", {{"count", std::to_string(held)}}));
    card.set_if("summary", one.summary).set_if("period", period_text(texts, one.from, one.to));
  }
  page.file(page.to().file("data/programmes.json"), page.text("file.json"),
            page.text("file.all-programmes"));
  return page.finish();
}

}  // namespace

void plan_generation(page_plan& pages) {
  for (const model::programme& of : pages.site().catalogue.all<model::programme>()) {
    for (const model::generation& one : of.generations) {
      pages.add(page_path(pages.language(), generation_folder(of, one)),
                [&site = pages.site(), &of, &one] { return make_generation(site, of, one); });
    }
  }
}

void plan_programme(page_plan& pages) { pages.add_records<model::programme>(make_programme); }
void plan_programmes(page_plan& pages) { pages.add_list("programmes", make_programmes); }

}  // namespace escp::render
