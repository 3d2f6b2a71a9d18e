#include "base/text.h"
#include "render/expression_views.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names expression_names() {
  return together({fact_names(),
                   named_region_names(),
                   verdict_names(),
                   {"open*", "closed*"},
                   within("checks", {"href", "name"})});
}

namespace {

html texts_of(std::span<const std::string> list) { return escaped(escp::join(list, ", ")); }

html call_of(const page_draft& page, const model::expression_of_interest& one) {
  const model::call* call = page.catalogue().find<model::call>(one.call);
  return call == nullptr ? html{}
                         : link(page.to().record(model::kind::calls, call->id), call->title);
}

html organisations_of(const page_draft& page, const model::expression_of_interest& one) {
  std::vector<html> all;
  for (const std::string& id : one.organisations) all.push_back(organisation_link(page, id));
  return join(all, ", ");
}

/// The call's form in the order of its fields; an empty field is said to be so.
void add_form(page_draft& page, const model::expression_of_interest& one) {
  add_fact_or_absence(page, "expression.sectors", texts_of(one.target_sectors));
  add_fact_or_absence(page, "expression.technology-fields", texts_of(one.technology_fields));
  add_fact_or_absence(page, "expression.s3-priorities", texts_of(one.s3_priorities));
  add_fact_or_absence(page, "expression.organisations", organisations_of(page, one));
  add_fact_or_absence(page, "expression.description", escaped(one.description));
  add_fact(page, "expression.themes", sourced(page, themes_of(page, one), one, "/themes"));
  add_fact(page, "expression.call", call_of(page, one));
  add_fact_or_absence(page, "expression.submitted",
                      escaped(one.submitted ? page.texts().date(*one.submitted) : ""));
  add_fact(page, "expression.closes", escaped(one.closes ? page.texts().date(*one.closes) : ""));
  if (!one.partnership.empty())
    add_fact(page, "expression.partnership", partnership_link(page, one.partnership));
}

std::string make_expression(const site_input& site, const model::expression_of_interest& one) {
  page_draft page(site, "expression",
                  page_path(site.texts.language(), "expressions-of-interest", one.id),
                  {.title = one.title,
                   .description = {},
                   .section = "partner-search",
                   .kicker = site.texts.text("kicker.expression-of-interest")});
  page.crumb(page.to().page("partner-search"), page.text("nav.partner-search"));
  page.record(model::kind::expressions_of_interest, one);
  if (const auto state = state_of(page, one); !state.empty()) page.root().add(state);
  add_form(page, one);
  add_named_regions(page, page.root(), one.regions);
  add_verdicts(page, page.root(), model::kind::expressions_of_interest, one.id);
  for (const model::call* each : calls_to_check(page, one)) {
    page.root()
        .add("checks")
        .set("href", checker_address(page, one, each->id))
        .set("name", each->title);
  }
  return page.finish();
}

}  // namespace

void plan_expression(page_plan& pages) {
  pages.add_records<model::expression_of_interest>(make_expression);
}

}  // namespace escp::render
