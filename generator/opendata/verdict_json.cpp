#include "opendata/verdict_json.h"

#include <nlohmann/json.hpp>

#include "opendata/cells.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

json source_json(const model::source_ref& one) {
  json made{{"source", one.source}};
  if (!one.section.empty()) made["section"] = one.section;
  if (one.basis != model::basis::stated) made["basis"] = basis_cell({one});
  if (!one.note.empty()) made["note"] = one.note;
  return made;
}

json statement_json(const rules::statement& one) {
  json made{{"code", one.code}, {"arguments", json::object()}};
  for (const auto& [name, value] : one.arguments) made["arguments"][name] = value;
  for (const model::source_ref& source : one.sources)
    made["sources"].push_back(source_json(source));
  return made;
}

json judgement_json(const rules::judgement& one) {
  json made{{"outcome", rules::name_of(one.outcome)},
            {"evidence", json::array()},
            {"missing", json::array()}};
  for (const rules::statement& each : one.evidence)
    made["evidence"].push_back(statement_json(each));
  for (const rules::statement& each : one.missing) made["missing"].push_back(statement_json(each));
  for (const rules::judgement& part : one.parts) made["parts"].push_back(judgement_json(part));
  return made;
}

}  // namespace

std::string verdict_json(const export_context& context, const rules::verdict& one) {
  json made{{"partnership", one.subject},
            {"call", one.call},
            {"reference_date", to_text(one.reference_date)},
            {"overall", rules::name_of(one.overall)},
            {"conditions", json::array()}};
  for (const rules::condition_verdict& each : one.conditions) {
    json condition = judgement_json(each.judgement);
    condition["condition"] = each.condition;
    condition["severity"] = each.severity == rules::severity::required ? "required" : "information";
    const model::source_ref& clause = context.clause_of(one.call, each.condition);
    if (!clause.source.empty()) condition["clause"] = source_json(clause);
    made["conditions"].push_back(std::move(condition));
  }
  return made.dump();
}

std::string verdicts_json(const export_context& context, std::string_view partnership) {
  std::string array = "[";
  for (const rules::verdict* one : context.verdicts_on(partnership)) {
    if (array.size() > 1) array += ',';
    array += verdict_json(context, *one);
  }
  return array + "]";
}

}  // namespace escp::opendata
