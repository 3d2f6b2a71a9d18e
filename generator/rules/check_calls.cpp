#include "rules/check_calls.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "model/json_path.h"
#include "rules/check_rule_values.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;
using model::document;

bool is_text(const json& one) { return one.is_string(); }

bool is_list_of(const json& value, bool (*fits)(const json&)) {
  return value.is_array() && !value.empty() && std::ranges::all_of(value, fits);
}

bool is_status(const json& one) {
  return one.is_string() ||
         (one.is_object() && one.contains("status") && one.at("status").is_string());
}

bool is_field(const json& one) { return one.is_string() || is_list_of(one, is_text); }

bool is_reference(const json& one) { return one == "award" || one == "deadline" || one == "today"; }

bool is_edge(const json& one) {
  if (one == "opens" || one == "closes") return true;
  return one.is_string() && parse_date(one.get_ref<const std::string&>()).has_value();
}

/// What each form of parameter takes, and how that is said.
struct form_row {
  parameter_form form;
  bool (*fits)(const json& value);
  std::string_view in_words;
};

constexpr std::array<form_row, 9> forms{{
    {parameter_form::whole_number, [](const json& one) { return one.is_number_unsigned(); },
     "a whole number"},
    {parameter_form::number, [](const json& one) { return one.is_number(); }, "a number"},
    {parameter_form::text, is_text, "a text"},
    {parameter_form::texts, [](const json& one) { return is_list_of(one, is_text); },
     "a list of texts"},
    {parameter_form::fields, [](const json& one) { return is_list_of(one, is_field); },
     "a list of fields, or of lists of fields that stand for each other"},
    {parameter_form::statuses, [](const json& one) { return is_list_of(one, is_status); },
     "a list of country statuses"},
    {parameter_form::reference, is_reference, "\"award\", \"deadline\" or \"today\""},
    {parameter_form::edge, is_edge, "a date, \"opens\" or \"closes\""},
    {parameter_form::rules,
     [](const json& one) {
       return is_list_of(one, [](const json& part) { return part.is_object(); });
     },
     "a list of rules"},
}};

const form_row& row_of(parameter_form form) {
  return *std::ranges::find(forms, form, &form_row::form);
}

class rule_checker {
 public:
  rule_checker(const document& call, const rule_values& values, findings& found)
      : call_(call), values_(values), found_(found) {}

  void check(const json& rule, const std::string& pointer) {
    const std::string name = rule.value("kind", std::string());
    const auto kind = std::ranges::find(rule_kinds(), name, &rule_kind::name);
    if (kind == rule_kinds().end()) {
      report("rule-kind-unknown", pointer_to(pointer, "kind"),
             fmt::format("unknown kind of rule {}{}", in_quotes(name),
                         did_you_mean(name, kind_names())),
             "one of: " + listed(kind_names()));
      return;
    }
    const std::size_t before = found_.size();
    check_known(rule, pointer, *kind);
    check_present(rule, pointer, *kind);
    if (found_.size() == before) values_.check({call_, rule, pointer}, found_);
    if (!rule.contains("rules") || !row_of(parameter_form::rules).fits(rule.at("rules"))) return;
    const json& parts = rule.at("rules");
    for (std::size_t at = 0; at < parts.size(); ++at)
      check(parts[at], fmt::format("{}/rules/{}", pointer, at));
  }

 private:
  static std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (const rule_kind& one : rule_kinds()) names.push_back(one.name);
    return names;
  }

  static std::vector<std::string_view> parameter_names(const rule_kind& kind) {
    std::vector<std::string_view> names{"kind"};
    for (const parameter& one : kind.parameters) names.push_back(one.name);
    return names;
  }

  static std::string listed(const std::vector<std::string_view>& names) {
    return join(std::vector<std::string>(names.begin(), names.end()), ", ");
  }

  void check_known(const json& rule, const std::string& pointer, const rule_kind& kind) {
    const auto names = parameter_names(kind);
    for (const auto& [name, value] : rule.items()) {
      if (std::ranges::find(names, name) != names.end()) continue;
      report("rule-parameter-unknown", pointer_to(pointer, name),
             fmt::format("the rule \"{}\" has no parameter {}{}", kind.name, in_quotes(name),
                         did_you_mean(name, names)),
             "it takes: " + listed(names));
    }
  }

  void check_present(const json& rule, const std::string& pointer, const rule_kind& kind) {
    for (const parameter& one : kind.parameters) {
      const auto value = rule.find(one.name);
      if (value == rule.end()) {
        if (!one.is_required) continue;
        report("rule-parameter-missing", pointer,
               fmt::format("the rule \"{}\" needs the parameter \"{}\", {}", kind.name, one.name,
                           row_of(one.form).in_words),
               {});
      } else if (!row_of(one.form).fits(*value)) {
        report("rule-parameter-form", pointer_to(pointer, one.name),
               fmt::format("the parameter \"{}\" must be {}", one.name, row_of(one.form).in_words),
               {});
      }
    }
  }

  void report(std::string code, const std::string& pointer, std::string message, std::string hint) {
    found_.push_back({.code = std::move(code),
                      .where = locate(call_.source(), pointer),
                      .pointer = pointer,
                      .message = std::move(message),
                      .hint = std::move(hint)});
  }

  const document& call_;
  const rule_values& values_;
  findings& found_;
};

void check_condition_ids(const document& call, findings& found) {
  std::set<std::string> seen;
  model::each_match(
      call.json(), "/conditions/*/id", [&](const std::string& pointer, const json& id) {
        const auto name = id.get<std::string>();
        if (seen.insert(name).second) return;
        found.push_back({.code = "condition-duplicate",
                         .where = locate(call.source(), pointer),
                         .pointer = pointer,
                         .message = fmt::format("the call \"{}\" has another condition {}",
                                                call.id(), in_quotes(name)),
                         .hint = "conditions are addressed by their id: give one of them another"});
      });
}

}  // namespace

void check_calls(const model::documents& input, findings& found) {
  const rule_values values(input);
  for (const document& one : input) {
    if (!one.fit || one.kind != model::kind::calls) continue;
    check_condition_ids(one, found);
    rule_checker checker(one, values, found);
    model::each_match(
        one.json(), "/conditions/*/rule",
        [&](const std::string& pointer, const json& rule) { checker.check(rule, pointer); });
  }
}

}  // namespace escp::rules
