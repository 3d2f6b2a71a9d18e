#include "render/comparison_views.h"
#include "render/page_kinds.h"
#include "render/programme_views.h"

namespace escp::render {

shape_names totals_names() {
  const shape_names part =
      together({{"title", "href", "coverage"}, optional({"period"}), total_row_names()});
  return within("programmes", together({{"acronym", "name", "href", "anchor", "caption"},
                                        within("parts", part)}));
}

namespace {

/// The parts of a programme that have totals: all of it, its generations, its calls.
void add_programme(page_draft& page, const model::programme& one) {
  std::optional<view> block;
  for (const rules::totals& each : rules::totals_of(one, page.catalogue())) {
    const auto rows = rules::published_totals(each);
    if (rows.empty()) continue;
    const std::string address = page.to().record(model::kind::programmes, one.id);
    if (!block) {
      block = page.root().add("programmes");
      block->set("acronym", one.acronym).set("name", one.name).set("href", address);
      block->set("anchor", one.id)
          .set("caption", page.format("totals.caption", {{"programme", one.acronym}}));
    }
    const totals_head head = head_of(page, each);
    view part = block->add("parts");
    const std::string place = each.generation == nullptr
                                  ? address
                                  : page.to().page(generation_folder(one, *each.generation));
    part.set("title", head.title).set("href", place + "#" + head.anchor);
    part.set("coverage", coverage(page, each.own)).set_if("period", head.period);
    add_total_rows(page, part, rows);
  }
}

std::string make_totals(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "totals", page_path(texts.language(), "programmes", "totals"),
                  {.title = texts.text("totals.title"),
                   .description = texts.text("totals.description"),
                   .section = "programmes",
                   .kicker = {}});
  page.crumb(page.to().page("programmes"), page.text("nav.programmes"));
  for (const model::programme& one : site.catalogue.all<model::programme>())
    add_programme(page, one);
  page.file(page.to().file("data/totals.csv"), page.text("file.csv"), page.text("file.totals-csv"));
  page.file(page.to().file("data/totals.json"), page.text("file.json"),
            page.text("file.totals-json"));
  return page.finish();
}

}  // namespace

void plan_totals(page_plan& pages) {
  pages.add(page_path(pages.language(), "programmes", "totals"),
            [&site = pages.site()] { return make_totals(site); });
}

}  // namespace escp::render
