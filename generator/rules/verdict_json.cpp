#include "rules/verdict_json.h"

#include <array>
#include <span>

namespace escp::rules {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 3> basis_names{"stated", "inferred", "unconfirmed"};

json to_json(const model::source_ref& one) {
  json made{{"source", one.source}};
  if (!one.section.empty()) made["section"] = one.section;
  if (one.basis != model::basis::stated)
    made["basis"] = basis_names[static_cast<std::size_t>(one.basis)];
  if (!one.note.empty()) made["note"] = one.note;
  return made;
}

void add_sources(json& to, std::span<const model::source_ref> sources, provenance wanted) {
  if (wanted == provenance::left_out) return;
  for (const model::source_ref& one : sources) to["sources"].push_back(to_json(one));
}

json to_json(statement_list statements, provenance wanted) {
  json list = json::array();
  for (const statement& one : statements) {
    json& made = list.emplace_back(json{{"code", one.code()}, {"arguments", json::object()}});
    for (const argument& each : one.arguments())
      made["arguments"][std::string(each.name)] = each.value.text();
    add_sources(made, one.sources(), wanted);
  }
  return list;
}

json to_json(const judgement& one, provenance wanted) {
  json made{{"outcome", name_of(one.outcome)},
            {"evidence", to_json(one.evidence, wanted)},
            {"missing", to_json(one.missing, wanted)},
            {"settle", to_json(one.settle, wanted)},
            {"parts", json::array()}};
  for (const judgement& part : one.parts) made["parts"].push_back(to_json(part, wanted));
  return made;
}

}  // namespace

json to_json(const verdict& one, provenance wanted) {
  json made{{"subject", one.subject},
            {"call", one.call},
            {"overall", name_of(one.overall)},
            {"conditions", json::array()}};
  for (const condition_verdict& each : one.conditions) {
    json& condition =
        made["conditions"].emplace_back(json{{"id", each.condition->id},
                                             {"severity", name_of(each.condition->severity)},
                                             {"reference_date", to_text(each.reference_date)},
                                             {"judgement", to_json(each.judgement, wanted)}});
    add_sources(condition, each.condition->sources, wanted);
  }
  return made;
}

json to_json(const std::vector<condition_suggestions>& all) {
  json made = json::array();
  for (const condition_suggestions& each : all) {
    json& condition =
        made.emplace_back(json{{"condition", each.condition}, {"organisations", json::array()}});
    for (const suggestion& one : each.organisations) {
      condition["organisations"].push_back(
          {{"organisation", one.organisation},
           {"reasons", to_json(one.reasons, provenance::left_out)}});
    }
  }
  return made;
}

}  // namespace escp::rules
