#include <array>
#include <nlohmann/json.hpp>

#include "model/reads.h"
#include "render/content_links.h"
#include "render/page_draft.h"
#include "render/page_kinds.h"

namespace escp::render {

shape_names checker_names() { return {"body!", "texts"}; }

namespace {

/// Texts that the page fills in itself: those of verdicts and of its own controls.
constexpr std::array<std::string_view, 13> groups{
    "absent", "category.", "checker.", "composition.", "condition.", "confidence.", "field.",
    "list.",  "measure.",  "outcome.", "status.",      "type.",      "verdict."};

bool is_of_the_checker(std::string_view key) {
  return std::ranges::any_of(groups,
                             [&](std::string_view group) { return key.starts_with(group); });
}

/// The texts and the names of the countries in the language, as JSON.
std::string make_texts(const site_input& site, page_draft& page) {
  nlohmann::json texts = nlohmann::json::object();
  for (const std::string_view key : site.texts.keys()) {
    if (is_of_the_checker(key)) texts[std::string(key)] = site.texts.pattern(key);
  }
  for (const model::country& one : site.catalogue.all<model::country>()) {
    texts["country-name." + one.id] = page.country(one.id);
  }
  return texts.dump();
}

std::string make_checker(const site_input& site) {
  const prose& text = site.content.pages.at("checker");
  model::note_read(&text);
  page_draft page(
      site, "checker", page_path(site.texts.language(), "checker"),
      {.title = text.title, .description = text.description, .section = "checker", .kicker = {}});
  page.root().set("body", written_html(page, text.body));
  page.root().set("texts", make_texts(site, page));
  // The page lists every country, and so says whose status is not agreed.
  static_cast<void>(page.country("XK"));
  page.root().set("body", written_html(page, text.body));
  return page.finish();
}

}  // namespace

void plan_checker(page_plan& pages) { pages.add_list("checker", make_checker); }

}  // namespace escp::render
