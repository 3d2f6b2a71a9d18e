#include <algorithm>

#include "render/comparison_views.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/record_page.h"
#include "render/timeline.h"

namespace escp::render {

shape_names programme_names() {
  return together({fact_names(), related_names(), comparison_names(), record_page_names(),
                   timeline_names(), optional({"summary"})});
}

shape_names programmes_names() {
  return within(
      "cards", together({{"href", "acronym", "name", "figures"}, optional({"summary", "period"})}));
}

namespace {

void add_comparisons(page_draft& page, const model::programme& one) {
  for (const rules::totals& published : rules::totals_of(one, page.catalogue())) {
    add_comparison(page, published);
  }
}

std::vector<list_item> call_items(const page_draft& page, const model::programme& one) {
  std::vector<list_item> items;
  for (const model::call* call :
       model::list_of(page.site().references.calls_of_programme, one.id)) {
    items.push_back({page.to().record(model::kind::calls, call->id), call->title,
                     escaped(period_text(page.texts(), call->opens, call->closes))});
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
  add_comparisons(page, one);
  add_related(page, "related.calls", call_items(page, one));
  add_related(page, "related.partnerships", partnership_items(page, all));
  return finish_record(page, one);
}

std::string make_programmes(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "programmes", page_path(texts.language(), "programmes"),
                  {.title = texts.text("nav.programmes"),
                   .description = texts.text("programmes.description"),
                   .section = "programmes",
                   .kicker = {}});
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

void plan_programme(page_plan& pages) { pages.add_records<model::programme>(make_programme); }
void plan_programmes(page_plan& pages) { pages.add_list("programmes", make_programmes); }

}  // namespace escp::render
