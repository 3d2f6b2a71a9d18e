#include "rules/check_labels.h"

#include <fmt/format.h>

#include <map>
#include <string>

#include "base/text.h"
#include "model/json_path.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;
using model::document;

/// The partnerships whose label a source says was awarded, by id.
std::map<std::string, const document*, std::less<>> awarded(const model::documents& input) {
  const json::json_pointer state("/label/state");
  std::map<std::string, const document*, std::less<>> all;
  for (const document& one : input) {
    if (!one.fit || one.kind != model::kind::partnerships) continue;
    if (one.json.contains(state) && one.json.at(state) == "awarded") all.emplace(one.id(), &one);
  }
  return all;
}

std::string not_met(const verdict& one) {
  std::vector<std::string> titles;
  for (const condition_verdict& each : one.conditions) {
    const bool decides = each.condition->severity == severity::required;
    if (decides && each.judgement.outcome == outcome::not_met)
      titles.push_back("\"" + each.condition->id + "\"");
  }
  return join(titles, ", ");
}

}  // namespace

void check_labels(const model::documents& input, std::span<const verdict> verdicts,
                  findings& found) {
  const auto labels = awarded(input);
  for (const verdict& one : verdicts) {
    const auto label = labels.find(one.subject);
    const bool is_partnership = one.subject_kind == model::kind::partnerships;
    if (!is_partnership || one.overall != outcome::not_met || label == labels.end()) continue;
    const json& name = label->second->json.at("label").at("label");
    found.push_back(
        {.code = "label-composition-disagree",
         .level = level::warning,
         .where = locate(label->second->source(), "/label/state"),
         .pointer = "/label/state",
         .message = fmt::format("the label {} was awarded, but the composition on file does not "
                                "meet the call \"{}\": {}",
                                in_quotes(name.get<std::string>()), one.call, not_met(one)),
         .hint = fmt::format("escp explain {} says why; if the records are right, leave both",
                             one.subject)});
  }
}

void check_partners(const model::documents& input, findings& found) {
  for (const document& one : input) {
    if (!one.fit || one.kind != model::kind::partnerships) continue;
    std::map<std::string, std::string, std::less<>> first;
    model::each_match(
        one.json, "/partners/*/organisation", [&](const std::string& pointer, const json& id) {
          const auto name = id.get<std::string>();
          const auto [place, is_new] = first.try_emplace(name, pointer);
          if (is_new) return;
          found.push_back({.code = "partner-twice",
                           .level = level::warning,
                           .where = locate(one.source(), pointer),
                           .pointer = pointer,
                           .message = fmt::format("the organisation {} is already a partner, at {}",
                                                  in_quotes(name), place->second),
                           .hint = "rules count it once: keep one of them"});
        });
  }
}

}  // namespace escp::rules
