#include "model/reads.h"
#include "render/content_links.h"
#include "render/page_draft.h"
#include "render/page_kinds.h"
#include "rules/condition.h"

namespace escp::render {

shape_names method_names() {
  const shape_names condition = {"anchor", "title", "explanation", "clause!"};
  return together(
      {{"body!"},
       within("calls", together({{"anchor", "title", "href"}, within("conditions", condition)}))});
}

std::string method_anchor(std::string_view call, std::string_view condition) {
  return std::string(call) + "-" + std::string(condition);
}

namespace {

/// Every condition of every call, so that a verdict can lead to how it is checked.
void add_calls(page_draft& page) {
  for (const model::call& call : page.catalogue().all<model::call>()) {
    const auto conditions = rules::read_conditions(call.conditions);
    if (conditions.empty()) continue;
    view block = page.root().add("calls");
    const std::string call_page = page.to().record(model::kind::calls, call.id);
    block.set("anchor", call.id).set("title", call.title).set("href", call_page);
    for (const rules::condition& one : conditions) {
      view entry = block.add("conditions");
      entry.set("anchor", method_anchor(call.id, one.id))
          .set("title", one.title)
          .set("explanation", one.explanation);
      const std::string& section = one.sources.front().section;
      const std::string place = section.empty()
                                    ? page.text("condition.clause")
                                    : page.format("condition.section", {{"section", section}});
      entry.set("clause", link(call_page + "#" + one.id, place) + page.refs(one.sources));
    }
  }
}

std::string make_method(const site_input& site) {
  const prose& text = site.content.pages.at("method");
  model::note_read(&text);
  page_draft page(
      site, "method", page_path(site.texts.language(), "method"),
      {.title = text.title, .description = text.description, .section = "method", .kicker = {}});
  page.root().set("body", written_html(page, text.body));
  add_calls(page);
  return page.finish();
}

}  // namespace

void plan_method(page_plan& pages) { pages.add_list("method", make_method); }

}  // namespace escp::render
