#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "rules/condition.h"
#include "rules/evaluation.h"
#include "rules/verdict.h"

namespace escp::rules {

/// The form of a parameter in `data/calls/`.
enum class parameter_form {
  whole_number,
  number,
  text,
  texts,
  fields,     ///< texts, or lists of texts that stand for each other
  statuses,   ///< texts, or {"status", "not_stated": "no"}
  reference,  ///< "award", "deadline", "today"
  edge,       ///< a date, or "opens" or "closes" of the call
  rules,
};

struct parameter {
  std::string_view name;
  parameter_form form;
  bool is_required = true;
};

/// Judges one composition; pure but for the memory it writes in. Made once per condition, so that
/// parameters are read, and what they ask of countries and places is worked out, once.
using judge_function = std::function<judgement(const evaluation& on)>;

/// A kind of rule: its name in call files, its parameters, and what makes its judge from them.
/// docs/rules.md says for each what it looks at and when it is met, not met and not determined.
struct rule_kind {
  std::string_view name;
  std::span<const parameter> parameters;
  judge_function (*bind)(const rule& one, const reference_tables& tables);
};

/// All kinds, by name.
[[nodiscard]] std::span<const rule_kind> rule_kinds();

/// The judge of a rule; `tables` must outlive it. A kind that the table has not throws
/// std::logic_error: check_calls has refused such a call before.
[[nodiscard]] judge_function bind(const rule& one, const reference_tables& tables);

[[nodiscard]] judge_function bind_all_of(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_any_of(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_not(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_distinct_countries(const rule& one,
                                                     const reference_tables& tables);
[[nodiscard]] judge_function bind_member_types(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_own_legal_entity(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_member_region_category(const rule& one,
                                                         const reference_tables& tables);
[[nodiscard]] judge_function bind_regional_evidence(const rule& one,
                                                    const reference_tables& tables);
[[nodiscard]] judge_function bind_theme_regions(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_fields_complete(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_window(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_budget_share(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_on_file(const rule& one, const reference_tables& tables);
[[nodiscard]] judge_function bind_compare(const rule& one, const reference_tables& tables);

}  // namespace escp::rules
