#include <algorithm>
#include <memory>

#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;
using alternatives = std::vector<std::string>;

bool has_field(const composition& one, std::string_view name) {
  return std::ranges::find(one.fields, name) != one.fields.end();
}

bool has_claim(const composition& one, std::string_view measure) {
  return std::ranges::find(one.claims, measure, &model::claim::measure) != one.claims.end();
}

std::vector<alternatives> read_fields(const json& fields) {
  std::vector<alternatives> all;
  for (const json& one : fields) {
    all.push_back(one.is_array() ? one.get<alternatives>() : alternatives{one.get<std::string>()});
  }
  return all;
}

judgement judge_complete(const std::vector<alternatives>& fields, const composition& subject) {
  judgement whole;
  whole.outcome = outcome::met;
  for (const alternatives& names : fields) {
    const auto there = std::ranges::find_if(
        names, [&](const std::string& name) { return has_field(subject, name); });
    if (there != names.end()) {
      whole.evidence.push_back({"field-present", {{"field", *there}}});
      continue;
    }
    whole.outcome = subject.is_complete ? outcome::not_met : outcome::not_determined;
    whole.missing.push_back({"field-missing", {{"field", names.front()}}});
    whole.settle.push_back({"settle-field", {{"field", names.front()}}});
  }
  return whole;
}

/// "field:themes" and "claim:smes".
bool is_there(std::string_view what, const composition& subject) {
  const std::string_view name = what.substr(what.find(':') + 1);
  return what.starts_with("claim:") ? has_claim(subject, name) : has_field(subject, name);
}

judgement judge_on_file(const std::vector<std::string>& any_of, const composition& subject) {
  judgement whole;
  for (const std::string& what : any_of) {
    if (!is_there(what, subject)) continue;
    whole.outcome = outcome::met;
    whole.evidence.push_back(
        {"on-file", {{"what", std::string_view(what).substr(what.find(':') + 1)}}});
  }
  if (whole.outcome != outcome::met) whole.missing.push_back({"nothing-on-file", {}});
  return whole;
}

}  // namespace

judge_function bind_fields_complete(const rule& one) {
  const auto fields =
      std::make_shared<const std::vector<alternatives>>(read_fields(one.parameters.at("fields")));
  return [fields](const evaluation& on) { return judge_complete(*fields, on.composition); };
}

judge_function bind_on_file(const rule& one) {
  const auto any_of = std::make_shared<const std::vector<std::string>>(
      one.parameters.at("any_of").get<std::vector<std::string>>());
  return [any_of](const evaluation& on) { return judge_on_file(*any_of, on.composition); };
}

}  // namespace escp::rules
