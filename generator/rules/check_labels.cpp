#include "rules/check_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "model/decode.h"
#include "model/json_path.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;
using model::document;

/// The partnerships whose label a source says was awarded, by id.
std::map<std::string, const document*, std::less<>> awarded(const model::documents& input) {
  json_tree memory;
  std::map<std::string, const document*, std::less<>> all;
  for (const document& one : input) {
    if (!one.fit || one.kind != model::kind::partnerships) continue;
    const json_view record = one.view(memory);
    const auto label = record.find("label");
    if (label != record.end() && model::text_at(*label, "state") == "awarded")
      all.emplace(one.id(), &one);
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

bool has_partner_twice(const json_view& partnership) {
  auto names = model::list_at(partnership, "partners",
                              [](const json_view& one) { return one.at("organisation").text(); });
  std::ranges::sort(names);
  return std::ranges::adjacent_find(names) != names.end();
}

void explain_partners(const document& one, findings& found) {
  std::map<std::string, std::string, std::less<>> first;
  model::each_match(
      one.json(), "/partners/*/organisation", [&](const std::string& pointer, const json& id) {
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

}  // namespace

void check_labels(const model::documents& input, std::span<const verdict> verdicts,
                  findings& found) {
  const auto labels = awarded(input);
  for (const verdict& one : verdicts) {
    const auto label = labels.find(one.subject);
    const bool is_partnership = one.subject_kind == model::kind::partnerships;
    if (!is_partnership || one.overall != outcome::not_met || label == labels.end()) continue;
    const json& name = label->second->json().at("label").at("label");
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
  json_tree memory;
  for (const document& one : input) {
    const bool is_meant = one.fit && one.kind == model::kind::partnerships;
    if (is_meant && has_partner_twice(one.view(memory))) explain_partners(one, found);
  }
}

}  // namespace escp::rules
