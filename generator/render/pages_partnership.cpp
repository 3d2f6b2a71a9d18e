#include <stdexcept>

#include "render/claim_views.h"
#include "render/list_views.h"
#include "render/map_views.h"
#include "render/page_kinds.h"
#include "render/partner_views.h"
#include "render/record_names.h"
#include "render/record_page.h"
#include "render/related_partnerships.h"
#include "render/source_views.h"
#include "render/timeline.h"
#include "render/verdict_views.h"

namespace escp::render {

shape_names partnership_names() {
  return together({fact_names(),
                   claim_names(),
                   related_names(),
                   verdict_names(),
                   verdict_short_names(),
                   record_page_names(),
                   related_partnership_names(),
                   timeline_names(),
                   {"label_state", "label_word", "label_sentence!", "no_verdict*"},
                   within("panel", {"outcome", "word", "sign", "summary"}),
                   optional({"label_note"}),
                   partner_names(),
                   map_names()});
}

namespace {

html coordinator(page_draft& page, const model::partnership& one) {
  std::vector<html> found;
  for (const model::partner& member : one.partners) {
    if (member.role != "coordinator") continue;
    const model::organisation* who =
        page.catalogue().find<model::organisation>(member.organisation);
    if (who == nullptr) continue;
    found.push_back(link(page.to().record(model::kind::organisations, who->id), who->name));
  }
  return join(found, ", ");
}

html texts_of(std::span<const std::string> list) {
  std::vector<html> all;
  for (const std::string& text : list) all.push_back(escaped(text));
  return join(all, ", ");
}

html coded(const page_draft& page, std::string_view taxonomy, std::span<const std::string> codes) {
  std::vector<html> all;
  for (const std::string& code : codes)
    all.push_back(escaped(page.catalogue().name_in(taxonomy, code)));
  return join(all, ", ");
}

html themes_of(const page_draft& page, const model::partnership& one) {
  std::vector<html> all;
  for (const std::string& id : one.themes) all.push_back(theme_link(page, id));
  return join(all, ", ");
}

html call_of(const page_draft& page, const model::partnership& one) {
  const model::call* call = page.catalogue().find<model::call>(one.call);
  if (call == nullptr) return {};
  const std::string& name = call->reference.empty() ? call->title : call->reference;
  return link(page.to().record(model::kind::calls, call->id), name);
}

void add_programme_facts(page_draft& page, const model::partnership& one) {
  const model::programme* programme = page.catalogue().find<model::programme>(one.programme);
  const std::string name = programme == nullptr ? one.programme : programme->acronym;
  add_fact(page, "partnership.programme",
           link(page.to().record(model::kind::programmes, one.programme), name));
  add_fact(page, "partnership.generation",
           one.generation ? std::to_string(*one.generation) : std::string());
  add_fact(page, "partnership.strand", one.strand);
  add_fact_or_absence(page, "partnership.call", sourced(page, call_of(page, one), one, "/call"));
  add_fact(page, "partnership.state", code_text(page.texts(), "state", one.state));
}

/// "since" would say that it goes on.
std::string period_of(const translation& texts, const model::partnership& one) {
  if (one.start && !one.end)
    return texts.format("partnership.period-open", {{"from", texts.date(*one.start)}});
  return period_text(texts, one.start, one.end);
}

void add_facts(page_draft& page, const model::partnership& one) {
  const translation& texts = page.texts();
  add_programme_facts(page, one);
  add_fact_or_absence(page, "partnership.coordinator", coordinator(page, one));
  add_fact_or_absence(page, "partnership.period",
                      sourced(page, escaped(period_of(texts, one)), one, "/start"));
  const std::string months =
      one.duration_months ? std::to_string(*one.duration_months) : std::string();
  if (!months.empty())
    add_fact(page, "partnership.duration", texts.format("unit.months", {{"count", months}}));
  add_fact(page, "partnership.countries", page.countries(partner_countries(page.catalogue(), one)));
  add_fact(page, "partnership.countries-stated", page.countries(one.countries_stated));
  add_fact(page, "partnership.grant-agreement", one.grant_agreement);
  add_fact(page, "partnership.themes", themes_of(page, one));
  add_fact(page, "partnership.industries",
           coded(page, "emerging-industries", one.emerging_industries));
  add_fact(page, "partnership.ecosystems", coded(page, "industrial-ecosystems", one.ecosystems));
  add_fact(page, "partnership.sectors", texts_of(one.sectors));
  add_fact(page, "partnership.technology-fields", texts_of(one.technology_fields));
  add_fact(page, "partnership.s3-priorities", texts_of(one.s3_priorities));
  add_fact(page, "partnership.target-markets", texts_of(one.target_markets));
  add_fact(page, "partnership.website", sourced(page, website_link(one.website), one, "/website"));
}

/// The sources by name, each with its number on the page.
html named_sources(page_draft& page, std::span<const model::source_ref> sources) {
  std::vector<html> all;
  for (const model::source_ref& ref : sources) {
    const model::source* one = page.catalogue().find<model::source>(ref.source);
    const std::string address = page.to().record(model::kind::sources, ref.source);
    all.push_back(link(address, one == nullptr ? ref.source : source_name(*one)) +
                  page.refs({&ref, 1}));
  }
  return join(all, "; ");
}

/// "The label ESCP-S3 was awarded (2018), says …", with the sources that say so.
html label_sentence(page_draft& page, const model::label_award& label) {
  const std::string key =
      "label." + label.state + (label.state == "awarded" && label.awarded ? "-on" : "");
  const html day = label.awarded ? escaped(page.texts().date(*label.awarded)) : html{};
  const translation::arguments count{{"count", std::to_string(label.sources.size())}};
  html said = format_html(page.texts(), key,
                          {{"label", escaped(label.label)},
                           {"date", day},
                           {"sources", named_sources(page, label.sources)}},
                          count);
  for (const auto& [part, when] :
       {std::pair{"label.ended", label.ended}, {"label.withdrawn", label.withdrawn}}) {
    if (when)
      said = said + html{" "} + escaped(page.format(part, {{"date", page.texts().date(*when)}}));
  }
  return said;
}

void add_label(page_draft& page, const model::partnership& one) {
  view top = page.root();
  const std::string state = one.label ? one.label->state : "none";
  top.set("label_state", state).set("label_word", page.text("label-state." + state));
  top.set("label_sentence",
          one.label ? label_sentence(page, *one.label) : escaped(page.text("label.none")));
  top.set_if("label_note", one.label ? one.label->note : std::string());
}

void add_statements(page_draft& page, const model::partnership& one) {
  add_label(page, one);
  if (const rules::verdict* verdict = verdict_on(page.site(), model::kind::partnerships, one.id)) {
    view panel = page.root().add("panel");
    const std::string name(rules::name_of(verdict->overall));
    panel.set("outcome", name)
        .set("word", page.text("outcome." + name))
        .set("sign", sign_of(verdict->overall));
    panel.set("summary", verdict_summary(page, *verdict));
    add_verdict_short(page, page.root(), *verdict);
    add_verdicts(page, page.root(), model::kind::partnerships, one.id);
  } else {
    page.root().add("no_verdict");
  }
}

std::vector<std::string> missing_days(const model::partnership& one) {
  std::vector<std::string> keys;
  if (!one.start) keys.emplace_back("timeline.start");
  if (!one.end) keys.emplace_back("timeline.end");
  return keys;
}

void add_jumps(page_draft& page, const model::partnership& one, bool has_days) {
  const bool is_judged = verdict_on(page.site(), model::kind::partnerships, one.id) != nullptr;
  if (is_judged) page.jump("glance", page.text("verdict.short"));
  page.jump("facts", page.text("facts.title"));
  if (has_days) page.jump("timeline", page.text("timeline.title"));
  page.jump("partners", page.text("partners.title"));
  if (is_judged) page.jump("conditions", page.text("verdict.conditions-short"));
  if (!one.claims.empty()) page.jump("claims", page.text("claims.title"));
}

void add_neighbours(page_draft& page, const model::partnership& one) {
  add_related_partnerships(page, one);
  std::vector<const model::partnership*> before;
  for (const std::string& id : one.follows)
    before.push_back(page.catalogue().find<model::partnership>(id));
  std::erase(before, nullptr);
  add_related(page, "partnership.follows", partnership_items(page, before));
}

std::string make_partnership(const site_input& site, const model::partnership& one) {
  const std::string& language = site.texts.language();
  page_draft page(site, "partnership", page_path(language, "partnerships", one.id),
                  {.title = one.acronym,
                   .description = one.title,
                   .section = "partnerships",
                   .kicker = site.texts.text("kicker.partnership")});
  page.crumb(page.to().page("partnerships"), page.text("nav.partnerships"));
  page.record(model::kind::partnerships, one);
  const std::string partners = page.to().file("api/v1/partnerships/" + one.id + ".csv");
  page.file(partners, page.text("file.partners-csv"), page.text("file.partners-csv-detail"));
  page.alternate(partners, "text/csv");
  add_facts(page, one);
  add_statements(page, one);
  auto moments = moments_of(page, one);
  add_jumps(page, one, !moments.empty());
  add_timeline(page, std::move(moments), missing_days(one));
  add_partners(page, one);
  add_partnership_map(page, one);
  add_claims(page, page.root(), one.claims);
  add_neighbours(page, one);
  return finish_record(page, one);
}

}  // namespace

void plan_partnership(page_plan& pages) { pages.add_records<model::partnership>(make_partnership); }

}  // namespace escp::render
