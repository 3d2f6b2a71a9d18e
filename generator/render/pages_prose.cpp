#include "render/page_draft.h"
#include "render/page_kinds.h"

namespace escp::render {

shape_names prose_names() { return {"body!"}; }

namespace {

std::string make_prose(const site_input& site, const std::string& name) {
  const prose& text = site.prose_pages.at(name);
  page_draft page(
      site, name, page_path(site.texts.language(), name),
      {.title = text.title, .description = text.description, .section = name, .kicker = {}});
  page.root().set("body", text.body);
  return page.finish();
}

std::string make_not_found(const site_input& site) {
  // Served for any address, so relative links would lead anywhere.
  page_draft page(site, "not_found", links::from_root(site.base_path, site.texts.language()),
                  {.title = site.texts.text("not-found.title"),
                   .description = {},
                   .section = {},
                   .kicker = {}});
  page.root().set("lead", page.text("not-found.lead"));
  return page.finish();
}

}  // namespace

void plan_about(page_plan& pages) {
  pages.add_list("about", [](const site_input& site) { return make_prose(site, "about"); });
}

void plan_not_found(page_plan& pages) {
  pages.add("404.html", [site = pages.site()] { return make_not_found(site); });
}

}  // namespace escp::render
