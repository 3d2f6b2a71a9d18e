#include "opendata/outcome_lines.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

namespace escp::opendata {

namespace {

using nlohmann::json;

json outcome_of(const rules::verdict& one, const std::string& id) {
  json conditions = json::object();
  for (const rules::condition_verdict& each : one.conditions) {
    conditions[std::string(each.condition->id)] = rules::name_of(each.judgement.outcome);
  }
  return {{"id", id},
          {"call", one.call},
          {"subject", one.subject},
          {"subject_kind", model::name_of(one.subject_kind)},
          {"overall", rules::name_of(one.overall)},
          {"conditions", std::move(conditions)}};
}

}  // namespace

std::string outcome_lines(std::span<const rules::verdict> verdicts) {
  std::map<std::string, std::string> lines;
  for (const rules::verdict& one : verdicts) {
    const std::string id =
        fmt::format("{}.{}.{}", one.call, model::name_of(one.subject_kind), one.subject);
    lines.emplace(id, outcome_of(one, id).dump());
  }
  std::string text;
  for (const auto& [id, line] : lines) text += line + "\n";
  return text;
}

}  // namespace escp::opendata
