#pragma once

#include <span>
#include <string_view>

#include "base/date.h"
#include "model/catalogue.h"
#include "rules/composition.h"
#include "rules/condition.h"
#include "rules/verdict.h"

namespace escp::rules {

/// What a rule may look at.
struct evaluation {
  const model::catalogue& catalogue;
  const rules::composition& composition;
  date reference_date;
};

/// The form of a parameter in `data/calls/`.
enum class parameter_form { whole_number, text, texts, statuses, rules };

struct parameter {
  std::string_view name;
  parameter_form form;
  bool is_required = true;
};

/// A kind of rule: its name in call files, its parameters, and the pure function that judges it.
struct rule_kind {
  std::string_view name;
  std::span<const parameter> parameters;
  judgement (*judge)(const rule& one, const evaluation& on);
};

/// All kinds, by name. `rule_kinds.cpp` holds the table; each function is in the file of its name.
[[nodiscard]] std::span<const rule_kind> rule_kinds();

/// Judges by the kind's function. A kind that the table has not throws std::logic_error:
/// check_calls has refused such a call before.
[[nodiscard]] judgement judge(const rule& one, const evaluation& on);

/// Members from at least `at_least` different countries that have one of `statuses` on the
/// reference date. `statuses`: names, or {"status": …, "not_stated": "no"} where a missing entry
/// means no.
///   met: so many countries count for sure · not met: too few even if everything unknown counted
///   and the list of members is whole · not determined: otherwise.
[[nodiscard]] judgement distinct_countries(const rule& one, const evaluation& on);

/// Every member is of one of `types`.
///   met: all are · not met: one is of another type · not determined: a type is not on file.
[[nodiscard]] judgement member_types(const rule& one, const evaluation& on);

/// Every member has an own legal entity.
///   met: all have · not met: one has not · not determined: not on file for one.
[[nodiscard]] judgement own_legal_entity(const rule& one, const evaluation& on);

/// At least `at_least` members are established in a region in one of `categories` in `period`.
///   met: so many for sure · not met: no more can be, and the list of members is whole · not
///   determined.
[[nodiscard]] judgement member_region_category(const rule& one, const evaluation& on);

/// A smart specialisation priority, or the support of the authority, is shown for members' regions.
/// Taking part in a thematic area on the same theme is reported and never enough.
///   met: direct evidence on file · not determined: none on file (absence proves nothing).
[[nodiscard]] judgement regional_evidence(const rule& one, const evaluation& on);

/// Kleene's conjunction, disjunction and negation of the rules inside.
[[nodiscard]] judgement all_of_rules(const rule& one, const evaluation& on);
[[nodiscard]] judgement any_of_rules(const rule& one, const evaluation& on);
[[nodiscard]] judgement not_rule(const rule& one, const evaluation& on);

}  // namespace escp::rules
