#include <algorithm>
#include <memory>
#include <optional>

#include "rules/rule_kinds.h"
#include "rules/statements.h"

namespace escp::rules {

namespace {

struct wanted_window {
  std::string field;
  std::string from;
  std::string to;
};

/// A date of the rule, or of the call by its name.
std::optional<date> edge(const std::string& text, const model::call& call) {
  if (text == "opens") return call.opens;
  if (text == "closes") return call.closes;
  return parse_date(text);
}

outcome place(const date& day, const std::optional<date>& from, const std::optional<date>& to) {
  const bool is_after_start = !from || day.first_day() >= from->first_day();
  const bool is_before_end = !to || day.last_day() <= to->last_day();
  if (is_after_start && is_before_end) return outcome::met;
  const bool is_outside =
      (from && day.last_day() < from->first_day()) || (to && day.first_day() > to->last_day());
  return is_outside ? outcome::not_met : outcome::not_determined;
}

/// An edge that the rule names and the call does not give is unknown, not open.
bool is_unknown(const std::string& name, const std::optional<date>& edge) {
  return !name.empty() && !edge;
}

judgement judge(const wanted_window& wanted, const evaluation& on) {
  const auto from = edge(wanted.from, on.call);
  const auto to = edge(wanted.to, on.call);
  const auto found = std::ranges::find(on.composition.dated_fields, wanted.field,
                                       [](const auto& field) { return field.first; });
  draft said(on.memory);
  outcome whole = outcome::not_determined;
  if (found != on.composition.dated_fields.end()) {
    whole = place(found->second, from, to);
    const bool is_open = is_unknown(wanted.from, from) || is_unknown(wanted.to, to);
    if (is_open && whole == outcome::met) whole = outcome::not_determined;
    const date first = from.value_or(date());
    const date last = to.value_or(date());
    if (whole == outcome::met) {
      said.evidence.push_back(say::date_inside(found->second, first, last));
      return said.finished(whole);
    }
    if (whole == outcome::not_met) {
      said.missing.push_back(say::date_outside(found->second, first, last));
    }
  }
  if (whole == outcome::not_determined) {
    said.missing.push_back(say::date_not_on_file(wanted.field));
  }
  said.settle.push_back(say::settle_field(wanted.field));
  return said.finished(whole);
}

}  // namespace

judge_function bind_window(const rule& one, const reference_tables& /*none needed*/) {
  const auto wanted = std::make_shared<const wanted_window>(
      wanted_window{one.parameters.at("field").get<std::string>(),
                    one.parameters.at("from").get<std::string>(), one.parameters.value("to", "")});
  return [wanted](const evaluation& on) { return judge(*wanted, on); };
}

}  // namespace escp::rules
