#include <algorithm>
#include <array>

#include "render/claim_views.h"
#include "render/content_links.h"
#include "render/page_kinds.h"
#include "render/record_names.h"

namespace escp::render {

shape_names support_actions_names() {
  const shape_names action =
      together({{"id", "name", "summary", "refs!", "validity", "mark"},
                optional({"audience", "managed_by", "address", "period", "as_of"}),
                claim_names()});
  const shape_names measure = {"href", "name", "phase", "validity", "mark"};
  return together(
      {within("questions",
              together({{"anchor", "title", "summary", "body!"}, within("measures", measure)})),
       within("phases",
              together({{"number", "name", "anchor", "about"}, within("actions", action)}))});
}

namespace {

constexpr std::array<std::string_view, 4> phases{"preparation", "mapping", "cooperation",
                                                 "business-plan"};

/// How far a measure holds on the day of the data. A description that is older than a year is
/// history, whether or not an end is on file.
enum class validity { ended, running, described, historical };

constexpr std::array<std::string_view, 4> validity_names{"ended", "running", "described",
                                                         "historical"};

validity validity_of(const model::support_action& one, const date& today) {
  if (one.to) return one.to->last_day() < today.first_day() ? validity::ended : validity::running;
  const bool is_old = one.as_of && one.as_of->year + 1 < today.year;
  return is_old ? validity::historical : validity::described;
}

/// The mark's style ("ended") and what it says ("Ended in 2018").
void set_validity(page_draft& page, view where, const model::support_action& one) {
  const validity state = validity_of(one, page.site().version);
  const std::string_view name = validity_names[static_cast<std::size_t>(state)];
  const std::optional<date> day = one.to ? one.to : one.as_of;
  const std::string key = "validity." + std::string(name);
  const std::string shown = day ? page.texts().date(*day) : page.text("absent");
  where.set("mark", name);
  where.set("validity", page.format(key, {{"date", shown}}));
}

std::size_t number_of(std::string_view phase) {
  return static_cast<std::size_t>(std::ranges::find(phases, phase) - phases.begin()) + 1;
}

void add_action(page_draft& page, view phase, const model::support_action& one) {
  view entry = phase.add("actions");
  entry.set("id", one.id)
      .set("name", one.name)
      .set("summary", one.summary)
      .set("refs", page.refs(one.sources));
  set_validity(page, entry, one);
  entry.set_if("audience", one.audience)
      .set_if("managed_by", one.managed_by)
      .set_if("address", one.url);
  const std::string period = period_text(page.texts(), one.from, one.to);
  entry.set_if("period", period.empty() ? page.text("absent") : period);
  entry.set_if("as_of", one.as_of ? page.texts().date(*one.as_of) : std::string());
  add_claims(page, entry, one.claims);
}

void add_phase(page_draft& page, std::string_view phase) {
  std::vector<const model::support_action*> actions;
  for (const model::support_action& one : page.catalogue().all<model::support_action>()) {
    if (one.phase == phase) actions.push_back(&one);
  }
  std::ranges::stable_sort(actions, {}, &model::support_action::order);
  view block = page.root().add("phases");
  block.set("number", std::to_string(number_of(phase)))
      .set("anchor", phase)
      .set("name", code_text(page.texts(), "phase", phase));
  block.set("about", code_text(page.texts(), "phase-about", phase));
  for (const model::support_action* one : actions) add_action(page, block, *one);
}

void add_measure(page_draft& page, view question, const model::support_action& one) {
  view measure = question.add("measures");
  measure.set("href", "#" + one.id).set("name", one.name);
  measure.set("phase", page.format("support-action.phase",
                                   {{"number", std::to_string(number_of(one.phase))},
                                    {"name", code_text(page.texts(), "phase", one.phase)}}));
  set_validity(page, measure, one);
}

/// A question and the measures that its front matter names, in the order of the phases.
void add_question(page_draft& page, const article& one) {
  view question = page.root().add("questions");
  question.set("anchor", "question-" + one.name).set("title", one.title);
  question.set("summary", one.summary).set("body", written_html(page, one.body));
  std::vector<const model::support_action*> measures;
  for (const placed_text& each : one.records) {
    const record_ref ref = *parse_record_ref(each.text);
    if (ref.kind == model::kind::support_actions)
      measures.push_back(page.catalogue().find<model::support_action>(ref.id));
  }
  std::ranges::stable_sort(measures, {}, &model::support_action::order);
  for (const model::support_action* each : measures) add_measure(page, question, *each);
}

std::string make_support_actions(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "support_actions", page_path(texts.language(), "support-actions"),
                  {.title = texts.text("nav.support-actions"),
                   .description = texts.text("support-actions.description"),
                   .section = "support-actions",
                   .kicker = {}});
  for (const article* one : articles_of(site.content, article_kind::question))
    add_question(page, *one);
  for (const std::string_view phase : phases) add_phase(page, phase);
  page.file(page.to().file("data/support-actions.csv"), page.text("file.csv"),
            page.text("file.all-support-actions"));
  return page.finish();
}

}  // namespace

void plan_support_actions(page_plan& pages) {
  pages.add_list("support-actions", make_support_actions);
}

}  // namespace escp::render
