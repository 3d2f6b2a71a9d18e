#include "base/text.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names partner_search_names() {
  const shape_names entry = together({{"id", "title", "refs!", "open*", "closed*"},
                                      optional({"description"}),
                                      within("facts", {"term", "value!"}),
                                      named_region_names(),
                                      verdict_names(),
                                      within("remarks", {"text"})});
  return together({{"lead"}, within("entries", entry)});
}

namespace {

html texts_of(std::span<const std::string> list) { return escaped(escp::join(list, ", ")); }

html absent(const page_draft& page) { return span_of("absent", page.text("absent")); }

void add_row(const page_draft& page, view entry, std::string_view key, const html& value) {
  entry.add("facts")
      .set("term", page.text(key))
      .set("value", value.text.empty() ? absent(page) : value);
}

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
void add_form(page_draft& page, view entry, const model::expression_of_interest& one) {
  add_row(page, entry, "expression.call", call_of(page, one));
  add_row(page, entry, "expression.sectors", texts_of(one.target_sectors));
  add_row(page, entry, "expression.technology-fields", texts_of(one.technology_fields));
  add_row(page, entry, "expression.s3-priorities", texts_of(one.s3_priorities));
  add_row(page, entry, "expression.organisations", organisations_of(page, one));
  add_row(page, entry, "expression.closes",
          escaped(one.closes ? page.texts().date(*one.closes) : ""));
  if (!one.partnership.empty())
    add_row(page, entry, "expression.partnership", partnership_link(page, one.partnership));
}

/// "open" or "closed" on the day of the data, empty when no closing date is on file.
std::string_view state_of(const page_draft& page, const model::expression_of_interest& one) {
  const model::call* call = page.catalogue().find<model::call>(one.call);
  const std::optional<date> closes = one.closes        ? one.closes
                                     : call == nullptr ? std::nullopt
                                                       : call->closes;
  if (!closes) return {};
  return closes->last_day() >= page.site().version.last_day() ? "open" : "closed";
}

void add_entry(page_draft& page, const model::expression_of_interest& one) {
  view entry = page.root().add("entries");
  entry.set("id", one.id).set("title", one.title).set("refs", page.refs(one.sources));
  if (const auto state = state_of(page, one); !state.empty()) entry.add(state);
  entry.set_if("description", one.description);
  add_form(page, entry, one);
  add_named_regions(page, entry, one.regions);
  add_verdicts(page, entry, model::kind::expressions_of_interest, one.id);
  for (const std::string& note : one.notes) entry.add("remarks").set("text", note);
}

std::string make_partner_search(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "partner_search", page_path(texts.language(), "partner-search"),
                  {.title = texts.text("nav.partner-search"),
                   .description = texts.text("partner-search.description"),
                   .section = "partner-search",
                   .kicker = {}});
  const auto all = site.catalogue.all<model::expression_of_interest>();
  page.root().set("lead",
                  page.format("partner-search.lead", {{"count", std::to_string(all.size())}}));
  for (const model::expression_of_interest& one : all) add_entry(page, one);
  page.file(page.to().file("data/expressions-of-interest.csv"), page.text("file.csv"),
            page.text("file.all-expressions"));
  return page.finish();
}

}  // namespace

void plan_partner_search(page_plan& pages) {
  pages.add_list("partner-search", make_partner_search);
}

}  // namespace escp::render
