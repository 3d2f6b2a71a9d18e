#include "render/verdict_views.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "render/statement_text.h"

namespace escp::render {

shape_names verdict_names() {
  const shape_names condition = together({{"anchor", "title", "outcome", "word", "sign", "wording",
                                           "explanation", "clause!", "information*"},
                                          within("evidence", within("lines", {"sentence!"})),
                                          within("missing", within("lines", {"sentence!"}))});
  return within("verdict",
                together({{"outcome", "word", "sign", "summary", "call_href", "call_title", "date"},
                          within("conditions", condition)}));
}

std::string_view sign_of(rules::outcome one) {
  constexpr std::array<std::string_view, 3> signs{"✕", "?", "✓"};
  return signs[static_cast<std::size_t>(one)];
}

const rules::verdict* verdict_on(const site_input& site, std::string_view partnership) {
  const auto found = std::ranges::find(site.verdicts, partnership, &rules::verdict::subject);
  return found == site.verdicts.end() ? nullptr : &*found;
}

namespace {

using statements = std::vector<rules::statement>;

/// The statements of a judgement and of the rules inside it, in order.
void collect(const rules::judgement& one, statements& evidence, statements& missing) {
  evidence.insert(evidence.end(), one.evidence.begin(), one.evidence.end());
  missing.insert(missing.end(), one.missing.begin(), one.missing.end());
  for (const rules::judgement& part : one.parts) collect(part, evidence, missing);
}

void set_outcome(page_draft& page, view where, rules::outcome outcome) {
  const std::string_view name = rules::name_of(outcome);
  where.set("outcome", name).set("sign", sign_of(outcome));
  where.set("word", page.text("outcome." + std::string(name)));
}

void add_lines(page_draft& page, view where, std::string_view section, const statements& said) {
  const std::vector<html> lines = sentences(page, said);
  if (lines.empty()) return;
  view list = where.add(section);
  for (const html& line : lines) list.add("lines").set("sentence", line);
}

html clause(page_draft& page, const rules::condition& one, const std::string& call_page) {
  const html place =
      link(call_page + "#" + one.id,
           one.source.section.empty()
               ? page.text("condition.clause")
               : page.format("condition.section", {{"section", one.source.section}}));
  return place + page.refs({&one.source, 1});
}

std::size_t count_of(const rules::verdict& one, rules::outcome wanted) {
  return static_cast<std::size_t>(
      std::ranges::count_if(one.conditions, [&](const rules::condition_verdict& each) {
        return each.severity == rules::severity::required && each.judgement.outcome == wanted;
      }));
}

std::string summary(page_draft& page, const rules::verdict& one) {
  return page.format("verdict.summary",
                     {{"met", std::to_string(count_of(one, rules::outcome::met))},
                      {"open", std::to_string(count_of(one, rules::outcome::not_determined))},
                      {"failed", std::to_string(count_of(one, rules::outcome::not_met))}});
}

void add_condition(page_draft& page, view list, const rules::condition& asked,
                   const rules::condition_verdict& judged, const std::string& call_page) {
  view entry = list.add("conditions");
  entry.set("anchor", asked.id).set("title", asked.title);
  entry.set("wording", asked.wording).set("explanation", asked.explanation);
  set_outcome(page, entry, judged.judgement.outcome);
  if (judged.severity == rules::severity::information) entry.add("information");
  statements evidence;
  statements missing;
  collect(judged.judgement, evidence, missing);
  add_lines(page, entry, "evidence", evidence);
  add_lines(page, entry, "missing", missing);
  entry.set("clause", clause(page, asked, call_page));
}

}  // namespace

void add_verdict(page_draft& page, const rules::verdict& one) {
  const model::call* call = page.catalogue().find<model::call>(one.call);
  if (call == nullptr) throw std::logic_error("a verdict under the unknown call " + one.call);
  const std::string call_page = page.to().record(model::kind::calls, call->id);
  view where = page.root().add("verdict");
  set_outcome(page, where, one.overall);
  where.set("summary", summary(page, one)).set("date", page.texts().date(one.reference_date));
  where.set("call_href", call_page).set("call_title", call->title);
  const std::vector<rules::condition> conditions = rules::read_conditions(call->conditions);
  for (const rules::condition_verdict& judged : one.conditions) {
    const auto asked = std::ranges::find(conditions, judged.condition, &rules::condition::id);
    if (asked == conditions.end())
      throw std::logic_error("a verdict on the unknown condition " + judged.condition);
    add_condition(page, where, *asked, judged, call_page);
  }
}

}  // namespace escp::render
