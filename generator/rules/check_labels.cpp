#include "rules/check_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "model/decode.h"
#include "model/json_path.h"
#include "model/record_index.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;
using model::document;

/// The label that a source says was awarded to a partnership; empty when there is none.
std::string awarded_label(const document& partnership) {
  json_tree memory;
  const json_view record = partnership.view(memory);
  const auto label = record.find("label");
  const bool is_awarded = label != record.end() && model::text_at(*label, "state") == "awarded";
  return is_awarded ? model::text_at(*label, "label") : std::string();
}

bool is_doubted(const verdict& one) {
  return one.subject_kind == model::kind::partnerships && one.overall == outcome::not_met;
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

bool has_partner_twice(const model::partnership& one) {
  std::vector<std::string_view> names;
  names.reserve(one.partners.size());
  for (const model::partner& each : one.partners) names.push_back(each.organisation);
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
  if (std::ranges::none_of(verdicts, is_doubted)) return;
  const model::record_index index(input);
  for (const verdict& one : verdicts) {
    const document* subject =
        is_doubted(one) ? index.find(model::kind::partnerships, one.subject) : nullptr;
    if (subject == nullptr || !subject->fit) continue;
    const std::string label = awarded_label(*subject);
    if (label.empty()) continue;
    found.push_back(
        {.code = "label-composition-disagree",
         .level = level::warning,
         .where = locate(subject->source(), "/label/state"),
         .pointer = "/label/state",
         .message = fmt::format("the label {} was awarded, but the composition on file does not "
                                "meet the call \"{}\": {}",
                                in_quotes(label), one.call, not_met(one)),
         .hint = fmt::format("escp explain {} says why; if the records are right, leave both",
                             one.subject)});
  }
}

void check_partners(const model::documents& input, const model::catalogue& records,
                    findings& found) {
  std::set<std::string_view> doubted;
  for (const model::partnership& one : records.all<model::partnership>())
    if (has_partner_twice(one)) doubted.insert(one.id);
  if (doubted.empty()) return;
  for (const document& one : input) {
    const bool is_meant = one.fit && one.kind == model::kind::partnerships;
    if (is_meant && doubted.contains(one.id())) explain_partners(one, found);
  }
}

}  // namespace escp::rules
