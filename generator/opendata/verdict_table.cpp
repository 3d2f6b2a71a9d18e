#include <algorithm>

#include "opendata/csv.h"
#include "opendata/tables.h"
#include "rules/verdict.h"

namespace escp::opendata {

namespace {

using enum cell_type;

struct verdict_row {
  const rules::verdict& verdict;
  const rules::condition_verdict& condition;
  const model::source_ref& clause;
};

/// "code(name=value, name=value)".
std::string statement_text(const rules::statement& one) {
  std::string text = one.code + "(";
  for (const auto& [name, value] : one.arguments) {
    if (text.back() != '(') text += ", ";
    text += name + "=" + value;
  }
  return text + ")";
}

/// The statements of a judgement and of its parts, each once, in the order of the rules.
void collect(const rules::judgement& from, std::vector<rules::statement> rules::judgement::*list,
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

std::string severity_of(const verdict_row& one) {
  return one.condition.severity == rules::severity::required ? "required" : "information";
}

constexpr field<verdict_row> verdict_fields[]{
    {"partnership", text, "Id of the partnership",
     [](const verdict_row& one) { return one.verdict.subject; }},
    {"call", text, "Id of the call", [](const verdict_row& one) { return one.verdict.call; }},
    {"condition", text, "Id of the condition within the call",
     [](const verdict_row& one) { return one.condition.condition; }},
    {"severity", text, "required, or information, which does not count", severity_of},
    {"outcome", text, "met, not-met or not-determined",
     [](const verdict_row& one) {
       return std::string(rules::name_of(one.condition.judgement.outcome));
     }},
    {"overall", text, "Outcome of all required conditions together",
     [](const verdict_row& one) { return std::string(rules::name_of(one.verdict.overall)); }},
    {"reference_date", date, "Day for which dated facts were looked up",
     [](const verdict_row& one) { return to_text(one.verdict.reference_date); }},
    {"evidence", list, "What decided it: code(argument=value, ...)",
     statements<&rules::judgement::evidence>},
    {"missing", list, "What would have to be known or changed",
     statements<&rules::judgement::missing>},
    {"clause_source", text, "Id of the document from which the condition comes",
     [](const verdict_row& one) { return one.clause.source; }},
    {"clause_section", text, "Section of that document",
     [](const verdict_row& one) { return one.clause.section; }},
};

void each_verdict(const export_context& context, const any_record& record,
                  const std::function<void(const verdict_row&)>& take) {
  if (record.kind() != model::kind::partnerships) return;
  for (const rules::verdict* verdict : context.verdicts_on(record.head().id)) {
    for (const rules::condition_verdict& condition : verdict->conditions) {
      take({*verdict, condition, context.clause_of(verdict->call, condition.condition)});
    }
  }
}

}  // namespace

table verdicts_table() {
  return make_table<verdict_row>("verdicts", "One row per partnership, call and condition.",
                                 verdict_fields, each_verdict);
}

}  // namespace escp::opendata
