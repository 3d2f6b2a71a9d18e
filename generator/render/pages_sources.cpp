#include <algorithm>

#include "render/page_kinds.h"
#include "render/source_views.h"

namespace escp::render {

shape_names sources_names() { return together({{"lead"}, within("all_sources", source_names())}); }

namespace {

std::string make_sources(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "sources", page_path(texts.language(), "sources"),
                  {.title = texts.text("nav.sources"),
                   .description = texts.text("sources.description"),
                   .section = "sources",
                   .kicker = {}});
  std::vector<const model::source*> all;
  for (const model::source& one : site.catalogue.all<model::source>()) all.push_back(&one);
  std::ranges::stable_sort(all, [&](const auto* left, const auto* right) {
    return texts.less(source_name(*left), source_name(*right));
  });
  page.root().set("lead", page.format("sources.lead", {{"count", std::to_string(all.size())}}));
  for (const model::source* one : all) fill_source(page, page.root().add("all_sources"), *one);
  page.file(page.to().file("data/sources.csv"), page.text("file.csv"),
            page.text("file.all-sources"));
  return page.finish();
}

}  // namespace

void plan_sources(page_plan& pages) { pages.add_list("sources", make_sources); }

}  // namespace escp::render
