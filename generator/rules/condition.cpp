#include "rules/condition.h"

#include "model/decode.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;

rule read_rule(const json& object) {
  rule one{.kind = model::text_at(object, "kind"), .parameters = object, .parts = {}};
  one.parameters.erase("kind");
  const auto parts = one.parameters.find("rules");
  if (parts == one.parameters.end()) return one;
  for (const json& part : *parts) one.parts.push_back(read_rule(part));
  one.parameters.erase("rules");
  return one;
}

condition read_condition(const json& object) {
  const json sources = {{"sources", json::array({object.at("source")})}};
  return {.id = model::text_at(object, "id"),
          .title = model::text_at(object, "title"),
          .wording = model::text_at(object, "wording"),
          .explanation = model::text_at(object, "explanation"),
          .sources = model::source_refs_at(sources, "sources"),
          .severity = model::text_at(object, "severity") == "information" ? severity::information
                                                                          : severity::required,
          .rule = read_rule(object.at("rule"))};
}

}  // namespace

std::vector<condition> read_conditions(const json& conditions) {
  std::vector<condition> all;
  for (const json& one : conditions) all.push_back(read_condition(one));
  return all;
}

subjects read_subjects(const json& object) {
  if (!object.is_object()) return {};
  return {.kind = object.value("kind", "partnerships"),
          .programme = object.value("programme", ""),
          .platform = object.value("platform", "")};
}

}  // namespace escp::rules
