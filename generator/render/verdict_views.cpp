#include "render/verdict_views.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "model/reads.h"
#include "render/record_names.h"
#include "render/statement_text.h"
#include "rules/composition.h"

namespace escp::render {

shape_names verdict_names() {
  const shape_names suggested = within("suggested", {"organisation!", "reasons!"});
  const shape_names condition =
      together({{"anchor", "title", "outcome", "word", "sign", "wording", "explanation", "clause!",
                 "date", "method_href", "information*"},
                within("evidence", within("lines", {"sentence!"})),
                within("missing", within("lines", {"sentence!"})),
                within("settle", within("lines", {"sentence!"})),
                within("suggestions", suggested)});
  return within(
      "verdict",
      together({{"outcome", "word", "sign", "summary", "call_href", "call_title", "section"},
                within("conditions", condition)}));
}

std::string_view sign_of(rules::outcome one) {
  constexpr std::array<std::string_view, 3> signs{"✕", "?", "✓"};
  return signs[static_cast<std::size_t>(one)];
}

const rules::verdict* verdict_on(const site_input& site, model::kind kind, std::string_view id) {
  const auto all = site.verdicts.of(kind, id);
  return all.empty() ? nullptr : &all.front();
}

html outcome_tag(const page_draft& page, rules::outcome one) {
  const std::string name(rules::name_of(one));
  html tag{"<span class=\"outcome outcome--"};
  tag.text.reserve(160);
  for (const std::string_view part :
       {std::string_view(name), std::string_view("\"><span aria-hidden=\"true\">"), sign_of(one),
        std::string_view("</span> ")})
    tag.text += part;
  append_escaped(tag.text, page.text("outcome." + name));
  tag.text += "</span>";
  return tag;
}

namespace {

using statements = std::vector<rules::statement>;
using list_of_judgement = rules::statement_list rules::judgement::*;

/// More would not be read, and the data has all of them.
constexpr std::size_t most_lines = 12;

/// The statements of a judgement and of the rules inside it, in order.
void collect(const rules::judgement& one, list_of_judgement list, statements& all) {
  all.insert(all.end(), (one.*list).begin(), (one.*list).end());
  for (const rules::judgement& part : one.parts) collect(part, list, all);
}

void set_outcome(page_draft& page, view where, rules::outcome outcome) {
  const std::string_view name = rules::name_of(outcome);
  where.set("outcome", name).set("sign", sign_of(outcome));
  where.set("word", page.text("outcome." + std::string(name)));
}

void add_lines(page_draft& page, view where, std::string_view section, const rules::judgement& one,
               list_of_judgement list_of) {
  statements said;
  collect(one, list_of, said);
  const std::vector<html> lines = sentences(page, said);
  if (lines.empty()) return;
  view list = where.add(section);
  const std::size_t shown = std::min(lines.size(), most_lines);
  for (std::size_t at = 0; at < shown; ++at) list.add("lines").set("sentence", lines[at]);
  if (shown == lines.size()) return;
  const std::string rest = std::to_string(lines.size() - shown);
  list.add("lines").set("sentence", escaped(page.format("verdict.more", {{"count", rest}})));
}

html clause(page_draft& page, const rules::condition& one, const std::string& call_page) {
  const model::source_ref& source = one.sources.front();
  const html place = link(call_page + "#" + one.id,
                          source.section.empty()
                              ? page.text("condition.clause")
                              : page.format("condition.section", {{"section", source.section}}));
  return place + page.refs(one.sources);
}

std::size_t count_of(const rules::verdict& one, rules::outcome wanted) {
  return static_cast<std::size_t>(
      std::ranges::count_if(one.conditions, [&](const rules::condition_verdict& each) {
        return each.condition->severity == rules::severity::required &&
               each.judgement.outcome == wanted;
      }));
}

/// Who could bring what the condition lacks, each with the reasons.
void add_suggestions(page_draft& page, view entry, const rules::condition_suggestions& all) {
  if (all.organisations.empty()) return;
  view list = entry.add("suggestions");
  for (const rules::suggestion& one : all.organisations) {
    view item = list.add("suggested");
    item.set("organisation", organisation_link(page, one.organisation));
    item.set("reasons", join(sentences(page, one.reasons), "; "));
  }
}

std::string anchor_of(const rules::verdict& whole, const rules::condition& one) {
  return std::string(whole.subject) + "-" + std::string(whole.call) + "-" + one.id;
}

view add_condition(page_draft& page, view list, const rules::verdict& whole,
                   const rules::condition_verdict& judged, const std::string& call_page) {
  const rules::condition& asked = *judged.condition;
  view entry = list.add("conditions");
  entry.set("anchor", anchor_of(whole, asked)).set("title", asked.title);
  entry.set("wording", asked.wording).set("explanation", asked.explanation);
  entry.set("method_href", page.to().page("method") + "#" + method_anchor(whole.call, asked.id));
  entry.set("date", page.texts().date(judged.reference_date));
  set_outcome(page, entry, judged.judgement.outcome);
  if (asked.severity == rules::severity::information) entry.add("information");
  add_lines(page, entry, "evidence", judged.judgement, &rules::judgement::evidence);
  add_lines(page, entry, "missing", judged.judgement, &rules::judgement::missing);
  add_lines(page, entry, "settle", judged.judgement, &rules::judgement::settle);
  entry.set("clause", clause(page, asked, call_page));
  return entry;
}

/// Statements of what does not count; all others speak for the condition.
bool speaks_against(const rules::statement& one) {
  constexpr std::array<std::string_view, 9> codes{
      "country-not-eligible",      "date-outside",          "entity-no",
      "evidence-indirect",         "member-left",           "region-outside",
      "region-all-other-category", "region-other-category", "type-other"};
  return std::ranges::find(codes, one.code()) != codes.end();
}

html first_sentences(page_draft& page, const statements& said, std::size_t most) {
  std::vector<html> lines = sentences(page, said);
  if (lines.size() > most) lines.resize(most);
  return join(lines, " ");
}

/// What decided the condition, or what is known so far.
html known(page_draft& page, const rules::judgement& one) {
  statements said;
  collect(one, &rules::judgement::evidence, said);
  const bool is_failed = one.outcome == rules::outcome::not_met;
  std::erase_if(said,
                [&](const rules::statement& each) { return speaks_against(each) != is_failed; });
  return first_sentences(page, said, 1);
}

html unknown(page_draft& page, const rules::judgement& one) {
  if (one.outcome == rules::outcome::met) return {};
  statements said;
  collect(one, &rules::judgement::missing, said);
  return first_sentences(page, said, 2);
}

std::vector<rules::condition_suggestions> suggestions_for(const site_input& site,
                                                          const rules::verdict& one) {
  // The search looks at every organisation; what it finds depends on what they can bring.
  model::note_read(&site.suggester);
  const model::unrecorded looking;
  const auto members = rules::composition_of(one.subject_kind, one.subject, site.catalogue);
  if (!members) return {};
  return site.suggester.suggest(*members, one);
}

void add_verdict(page_draft& page, view where, const rules::verdict& one) {
  const model::call* call = page.catalogue().find<model::call>(one.call);
  if (call == nullptr) throw std::logic_error("a verdict under an unknown call");
  const std::string call_page = page.to().record(model::kind::calls, call->id);
  view verdict = where.add("verdict");
  set_outcome(page, verdict, one.overall);
  verdict.set("summary", verdict_summary(page, one))
      .set("section", std::string(one.subject) + "-" + call->id);
  verdict.set("call_href", call_page).set("call_title", call->title);
  const auto suggested = suggestions_for(page.site(), one);
  for (const rules::condition_verdict& judged : one.conditions) {
    view entry = add_condition(page, verdict, one, judged, call_page);
    const auto found = std::ranges::find(suggested, judged.condition->id,
                                         &rules::condition_suggestions::condition);
    if (found != suggested.end()) add_suggestions(page, entry, *found);
  }
}

}  // namespace

shape_names verdict_short_names() {
  const shape_names line = together({{"href", "title", "outcome", "word", "sign"},
                                     within("known", {"sentence!"}),
                                     within("unknown", {"sentence!"})});
  return within("short", within("lines", line));
}

void add_verdict_short(page_draft& page, view where, const rules::verdict& one) {
  view block = where.add("short");
  for (const rules::condition_verdict& judged : one.conditions) {
    if (judged.condition->severity != rules::severity::required) continue;
    view line = block.add("lines");
    set_outcome(page, line, judged.judgement.outcome);
    line.set("title", judged.condition->title);
    line.set("href", "#condition-" + anchor_of(one, *judged.condition));
    const auto add = [&](std::string_view section, const html& sentence) {
      if (!sentence.text.empty()) line.add(section).set("sentence", sentence);
    };
    add("known", known(page, judged.judgement));
    add("unknown", unknown(page, judged.judgement));
  }
}

std::string verdict_summary(const page_draft& page, const rules::verdict& one) {
  return page.format("verdict.summary",
                     {{"met", std::to_string(count_of(one, rules::outcome::met))},
                      {"open", std::to_string(count_of(one, rules::outcome::not_determined))},
                      {"failed", std::to_string(count_of(one, rules::outcome::not_met))}});
}

void add_verdicts(page_draft& page, view where, model::kind kind, std::string_view id) {
  for (const rules::verdict& one : page.site().verdicts.of(kind, id)) add_verdict(page, where, one);
}

}  // namespace escp::render
