#include <algorithm>

#include "base/csv_line.h"
#include "opendata/tables.h"
#include "rules/verdict.h"

namespace escp::opendata {

namespace {

using enum cell_type;

struct verdict_row {
  const rules::verdict& verdict;
  const rules::condition_verdict& condition;
};

/// "code(name=value, name=value)".
std::string statement_text(const rules::statement& one) {
  std::string text = std::string(one.code()) + "(";
  for (const rules::argument& each : one.arguments()) {
    if (text.back() != '(') text += ", ";
    text += std::string(each.name) + "=" + each.value.text();
  }
  return text + ")";
}

/// The statements of a judgement and of its parts, each once, in the order of the rules.
void collect(const rules::judgement& from, rules::statement_list rules::judgement::*list,
             std::vector<std::string>& texts) {
  for (const rules::statement& one : from.*list) {
    std::string text = statement_text(one);
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  }
  for (const rules::judgement& part : from.parts) collect(part, list, texts);
}

template <auto list>
std::string statements(const verdict_row& one) {
  std::vector<std::string> texts;
  collect(one.condition.judgement, list, texts);
  return list_cell(texts);
}

/// The clause of the condition; every condition has one.
const model::source_ref& clause_of(const verdict_row& one) {
  return one.condition.condition->sources.front();
}

constexpr field<verdict_row> verdict_fields[]{
    {"subject_kind", text, "Kind of the record that was judged",
     [](const verdict_row& one) { return std::string(model::name_of(one.verdict.subject_kind)); }},
    {"subject", text, "Id of the record that was judged",
     [](const verdict_row& one) { return std::string(one.verdict.subject); }},
    {"call", text, "Id of the call",
     [](const verdict_row& one) { return std::string(one.verdict.call); }},
    {"condition", text, "Id of the condition within the call",
     [](const verdict_row& one) { return one.condition.condition->id; }},
    {"severity", text, "required, or information, which does not count",
     [](const verdict_row& one) {
       return std::string(rules::name_of(one.condition.condition->severity));
     }},
    {"outcome", text, "met, not-met or not-determined",
     [](const verdict_row& one) {
       return std::string(rules::name_of(one.condition.judgement.outcome));
     }},
    {"overall", text, "Outcome of all required conditions together",
     [](const verdict_row& one) { return std::string(rules::name_of(one.verdict.overall)); }},
    {"reference_date", date, "Day for which dated facts were looked up",
     [](const verdict_row& one) { return to_text(one.condition.reference_date); }},
    {"evidence", list, "What decided it: code(argument=value, ...)",
     statements<&rules::judgement::evidence>},
    {"missing", list, "What is not known, or stands against it",
     statements<&rules::judgement::missing>},
    {"settle", list, "The smallest changes that would settle it",
     statements<&rules::judgement::settle>},
    {"clause_source", text, "Id of the document from which the condition comes",
     [](const verdict_row& one) { return clause_of(one).source.text(); }},
    {"clause_section", text, "Section of that document",
     [](const verdict_row& one) { return clause_of(one).section.text(); }},
};

void each_verdict(const export_context& context, const any_record& record,
                  const std::function<void(const verdict_row&)>& take) {
  for (const rules::verdict& verdict : context.verdicts_on(record.kind(), record.head().id)) {
    for (const rules::condition_verdict& condition : verdict.conditions) take({verdict, condition});
  }
}

}  // namespace

table verdicts_table() {
  return make_table<verdict_row>("verdicts", "One row per judged record, call and condition.",
                                 verdict_fields, each_verdict);
}

}  // namespace escp::opendata
