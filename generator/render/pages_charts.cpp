#include "render/charts.h"
#include "render/page_kinds.h"

namespace escp::render {

shape_names charts_names() {
  return within("charts", together({{"anchor", "title", "sentence"},
                                    within("legend", within("series", {"number", "name"})),
                                    within("drawn", {"table!"})}));
}

namespace {

void add_legend(view where, const std::vector<chart_series>& series) {
  for (const chart_series& one : series)
    where.add("series").set("number", one.number).set("name", one.name);
}

}  // namespace

void add_chart(page_draft& page, const chart& one) {
  if (one.drawn.empty()) return;
  const std::string title = page.text("charts.title-" + one.anchor);
  view where = page.root().add("charts");
  where.set("anchor", one.anchor).set("title", title).set("sentence", one.sentence);
  if (!one.series.empty()) add_legend(where.add("legend"), one.series);
  for (const html& table : one.drawn) where.add("drawn").set("table", table);
}

namespace {

std::string make_charts(const site_input& site) {
  page_draft page(site, "charts", page_path(site.texts.language(), "charts"),
                  {.title = site.texts.text("charts.heading"),
                   .description = site.texts.text("charts.description"),
                   .section = "charts",
                   .kicker = {}});
  add_years_chart(page);
  add_countries_chart(page);
  add_network_chart(page);
  add_innosup_chart(page);
  add_generations_chart(page);
  add_completeness_chart(page);
  return page.finish();
}

}  // namespace

void plan_charts(page_plan& pages) { pages.add_list("charts", make_charts); }

}  // namespace escp::render
