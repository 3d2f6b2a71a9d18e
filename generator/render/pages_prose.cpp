#include <array>

#include "model/reads.h"
#include "render/content_links.h"
#include "render/page_draft.h"
#include "render/page_kinds.h"

namespace escp::render {

shape_names prose_names() { return {"body!"}; }

shape_names design_names() { return {}; }

namespace {

/// Pages that hold nothing but what is written in `content/<language>/<name>.md`.
constexpr std::array<std::string_view, 3> plain_pages{"about", "accessibility", "privacy"};

std::string make_prose(const site_input& site, std::string_view name) {
  const prose& text = site.content.pages.at(std::string(name));
  model::note_read(&text);
  page_draft page(site, "prose", page_path(site.texts.language(), name),
                  {.title = text.title,
                   .description = text.description,
                   .section = std::string(name),
                   .kicker = {}});
  page.root().set("body", written_html(page, text.body));
  return page.finish();
}

std::string make_design(const site_input& site) {
  page_draft page(site, "design", page_path(site.texts.language(), "about/design"),
                  {.title = site.texts.text("design.title"),
                   .description = site.texts.text("design.about"),
                   .section = "about",
                   .kicker = {}});
  page.crumb(page.to().page("about"), page.text("nav.about"));
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

void plan_prose(page_plan& pages) {
  for (const std::string_view name : plain_pages) {
    pages.add(page_path(pages.language(), name),
              [&site = pages.site(), name] { return make_prose(site, name); });
  }
}

void plan_design(page_plan& pages) { pages.add_list("about/design", make_design); }

void plan_not_found(page_plan& pages) {
  pages.add("404.html", [&site = pages.site()] { return make_not_found(site); });
}

}  // namespace escp::render
