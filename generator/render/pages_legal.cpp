#include "model/reads.h"
#include "render/content_links.h"
#include "render/page_kinds.h"
#include "render/source_views.h"

namespace escp::render {

shape_names legal_names() {
  return together(
      {{"body!", "unstated"}, within("licensed", within("rows", {"href", "name", "licence"}))});
}

namespace {

/// The sources whose licence is on file; the others are counted.
void add_licences(page_draft& page) {
  std::size_t unstated = 0;
  std::optional<view> table;
  for (const model::source& one : page.catalogue().all<model::source>()) {
    if (one.licence.empty()) {
      ++unstated;
      continue;
    }
    if (!table) table = page.root().add("licensed");
    table->add("rows")
        .set("href", page.to().record(model::kind::sources, one.id))
        .set("name", source_name(one))
        .set("licence", one.licence);
  }
  page.root().set("unstated", page.format("legal.unstated", {{"count", std::to_string(unstated)}}));
}

std::string make_legal(const site_input& site) {
  const prose& text = site.content.pages.at("legal");
  model::note_read(&text);
  page_draft page(
      site, "legal", page_path(site.texts.language(), "legal"),
      {.title = text.title, .description = text.description, .section = "legal", .kicker = {}});
  page.root().set("body", written_html(page, text.body));
  add_licences(page);
  return page.finish();
}

}  // namespace

void plan_legal(page_plan& pages) { pages.add_list("legal", make_legal); }

}  // namespace escp::render
