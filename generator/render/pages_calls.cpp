#include "render/claim_views.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/record_page.h"
#include "rules/condition.h"

namespace escp::render {

shape_names call_names() {
  const shape_names condition =
      together({{"anchor", "title", "wording", "explanation", "section", "refs!", "information*"}});
  return together({fact_names(),
                   claim_names(),
                   related_names(),
                   record_page_names(),
                   within("conditions", within("entries", condition)),
                   {"no_conditions*"}});
}

namespace {

void add_conditions(page_draft& page, const model::call& one) {
  const std::vector<rules::condition> conditions = rules::read_conditions(one.conditions);
  if (conditions.empty()) {
    page.root().add("no_conditions");
    return;
  }
  view block = page.root().add("conditions");
  for (const rules::condition& each : conditions) {
    view entry = block.add("entries");
    entry.set("anchor", each.id)
        .set("title", each.title)
        .set("wording", each.wording)
        .set("explanation", each.explanation);
    entry.set("section",
              each.sources.front().section.empty()
                  ? page.text("condition.clause")
                  : page.format("condition.section", {{"section", each.sources.front().section}}));
    entry.set("refs", page.refs(each.sources));
    if (each.severity == rules::severity::information) entry.add("information");
  }
}

std::vector<list_item> expressions(const page_draft& page, const model::call& one) {
  std::vector<list_item> items;
  for (const auto& each : page.catalogue().all<model::expression_of_interest>()) {
    if (each.call == one.id)
      items.push_back(
          {page.to().record(model::kind::expressions_of_interest, each.id), each.title, {}});
  }
  return items;
}

/// Its programme, unless it states the conditions of a platform and belongs to none.
void add_programme(page_draft& page, const model::call& one) {
  if (one.programme.empty()) return;
  const model::programme* programme = page.catalogue().find<model::programme>(one.programme);
  const std::string address = page.to().record(model::kind::programmes, one.programme);
  const std::string name = programme == nullptr ? one.programme : programme->acronym;
  page.crumb(address, name);
  add_fact(page, "partnership.programme", link(address, name));
}

std::string make_call(const site_input& site, const model::call& one) {
  page_draft page(site, "call", page_path(site.texts.language(), "calls", one.id),
                  {.title = one.title,
                   .description = one.reference,
                   .section = "programmes",
                   .kicker = site.texts.text("kicker.call")});
  page.crumb(page.to().page("programmes"), page.text("nav.programmes"));
  page.record(model::kind::calls, one);
  add_programme(page, one);
  add_fact(page, "call.reference", one.reference);
  add_fact_or_absence(
      page, "call.opens",
      sourced(page, escaped(one.opens ? page.texts().date(*one.opens) : ""), one, "/opens"));
  add_fact_or_absence(
      page, "call.closes",
      sourced(page, escaped(one.closes ? page.texts().date(*one.closes) : ""), one, "/closes"));
  page.jump("conditions", page.text("call.conditions"));
  add_conditions(page, one);
  add_claims(page, page.root(), one.claims);
  add_partnerships(page, model::list_of(site.references.partnerships_of_call, one.id),
                   excerpt_of(page, "call", one.id));
  add_related(page, "related.expressions", expressions(page, one));
  return finish_record(page, one);
}

}  // namespace

void plan_call(page_plan& pages) { pages.add_records<model::call>(make_call); }

}  // namespace escp::render
