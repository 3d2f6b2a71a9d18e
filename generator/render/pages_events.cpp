#include <algorithm>

#include "base/text.h"
#include "render/claim_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"

namespace escp::render {

shape_names events_names() {
  const shape_names event = together(
      {{"id", "name", "refs!"}, optional({"date", "place", "summary", "note"}), claim_names()});
  return within("events", event);
}

namespace {

std::string when(const translation& texts, const model::event& one) {
  if (one.to && one.to != one.from) return period_text(texts, one.from, one.to);
  return one.from ? texts.date(*one.from) : std::string();
}

void add_event(page_draft& page, const model::event& one) {
  view entry = page.root().add("events");
  entry.set("id", one.id).set("name", one.name).set("refs", page.refs(one.sources));
  entry.set_if("date", when(page.texts(), one))
      .set_if("place", one.place)
      .set_if("summary", one.summary);
  entry.set_if("note", escp::join(one.notes, " "));
  add_claims(page, entry, one.claims);
}

std::string make_events(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "events", page_path(texts.language(), "events"),
                  {.title = texts.text("nav.events"),
                   .description = texts.text("events.description"),
                   .section = "events",
                   .kicker = {}});
  std::vector<const model::event*> events;
  for (const model::event& one : site.catalogue.all<model::event>()) events.push_back(&one);
  std::ranges::stable_sort(
      events, [](const auto* left, const auto* right) { return left->from > right->from; });
  for (const model::event* one : events) add_event(page, *one);
  page.file(page.to().file("data/events.csv"), page.text("file.csv"), page.text("file.all-events"));
  return page.finish();
}

}  // namespace

void plan_events(page_plan& pages) { pages.add_list("events", make_events); }

}  // namespace escp::render
