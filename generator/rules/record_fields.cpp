#include <algorithm>
#include <memory>

#include "rules/rule_kinds.h"
#include "rules/statements.h"

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

judgement judge_complete(const std::vector<alternatives>& fields, const evaluation& on) {
  const composition& subject = on.composition;
  draft said(on.memory);
  outcome whole = outcome::met;
  for (const alternatives& names : fields) {
    const auto there = std::ranges::find_if(
        names, [&](const std::string& name) { return has_field(subject, name); });
    if (there != names.end()) {
      said.evidence.push_back(say::field_present(*there));
      continue;
    }
    whole = subject.is_complete ? outcome::not_met : outcome::not_determined;
    said.missing.push_back(say::field_missing(names.front()));
    said.settle.push_back(say::settle_field(names.front()));
  }
  return said.finished(whole);
}

/// "field:themes" or "claim:smes".
struct wanted_fact {
  explicit wanted_fact(std::string_view what)
      : is_claim(what.starts_with("claim:")), name(what.substr(what.find(':') + 1)) {}

  [[nodiscard]] bool is_there(const composition& subject) const {
    return is_claim ? has_claim(subject, name) : has_field(subject, name);
  }

  bool is_claim;
  std::string name;
};

judgement judge_on_file(const std::vector<wanted_fact>& any_of, const evaluation& on) {
  draft said(on.memory);
  for (const wanted_fact& what : any_of) {
    if (what.is_there(on.composition)) said.evidence.push_back(say::on_file(what.name));
  }
  if (!said.evidence.empty()) return said.finished(outcome::met);
  said.missing.push_back(say::nothing_on_file());
  return said.finished(outcome::not_determined);
}

}  // namespace

judge_function bind_fields_complete(const rule& one, const reference_tables& /*none needed*/) {
  const auto fields =
      std::make_shared<const std::vector<alternatives>>(read_fields(one.parameters.at("fields")));
  return [fields](const evaluation& on) { return judge_complete(*fields, on); };
}

judge_function bind_on_file(const rule& one, const reference_tables& /*none needed*/) {
  const auto names = one.parameters.at("any_of").get<std::vector<std::string>>();
  const auto any_of = std::make_shared<const std::vector<wanted_fact>>(names.begin(), names.end());
  return [any_of](const evaluation& on) { return judge_on_file(*any_of, on); };
}

}  // namespace escp::rules
