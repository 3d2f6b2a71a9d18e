#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "model/json_path.h"
#include "rules/judge.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

using json = nlohmann::json;
using model::document;

bool has_form(const json& value, parameter_form form) {
  switch (form) {
    case parameter_form::whole_number:
      return value.is_number_unsigned();
    case parameter_form::text:
      return value.is_string();
    case parameter_form::texts:
      return value.is_array() && !value.empty() &&
             std::ranges::all_of(value, [](const json& one) { return one.is_string(); });
    case parameter_form::statuses:
      return value.is_array() && !value.empty() && std::ranges::all_of(value, [](const json& one) {
               return one.is_string() || (one.is_object() && one.contains("status"));
             });
    case parameter_form::rules:
      return value.is_array() && !value.empty() &&
             std::ranges::all_of(value, [](const json& one) { return one.is_object(); });
  }
  return false;
}

std::string_view in_words(parameter_form form) {
  switch (form) {
    case parameter_form::whole_number:
      return "a whole number";
    case parameter_form::text:
      return "a text";
    case parameter_form::texts:
      return "a list of texts";
    case parameter_form::statuses:
      return "a list of country statuses";
    case parameter_form::rules:
      return "a list of rules";
  }
  return "";
}

class rule_checker {
 public:
  rule_checker(const document& call, findings& found) : call_(call), found_(found) {}

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
    check_known(rule, pointer, *kind);
    check_present(rule, pointer, *kind);
    if (!rule.contains("rules") || !has_form(rule.at("rules"), parameter_form::rules)) return;
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
                           in_words(one.form)),
               {});
      } else if (!has_form(*value, one.form)) {
        report("rule-parameter-form", pointer_to(pointer, one.name),
               fmt::format("the parameter \"{}\" must be {}", one.name, in_words(one.form)), {});
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
  findings& found_;
};

}  // namespace

void check_calls(const model::documents& input, findings& found) {
  for (const document& one : input) {
    if (!one.fit || one.kind != model::kind::calls) continue;
    rule_checker checker(one, found);
    model::each_match(
        one.json, "/conditions/*/rule",
        [&](const std::string& pointer, const json& rule) { checker.check(rule, pointer); });
  }
}

}  // namespace escp::rules
