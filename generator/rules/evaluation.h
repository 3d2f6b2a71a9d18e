#pragma once

#include <span>
#include <string_view>

#include "base/date.h"
#include "model/catalogue.h"
#include "rules/composition.h"
#include "rules/reference_tables.h"
#include "rules/verdict_memory.h"

namespace escp::rules {

/// What is judged under which call, and the day of the build.
struct occasion {
  const model::call& call;
  const rules::composition& composition;
  date today;
};

/// For which day a rule looks up dated facts.
enum class reference { award, deadline, today };

/// "award", "deadline", "today"; award when the name is empty.
[[nodiscard]] reference reference_named(std::string_view name);

/// The award, else the start, else the call's closing date, else today; see docs/rules.md.
[[nodiscard]] date day_of(reference one, const occasion& on);

/// What is known about the members of a composition, in their order.
using member_list = std::span<const organisation_facts* const>;

/// Looks the members up in the tables; those that are only described are worked out. Both last as
/// long as the verdicts.
[[nodiscard]] member_list look_up(const composition& one, const reference_tables& tables,
                                  verdict_memory& memory);

/// What a rule may look at, and where it writes. All of it but the verdict is const.
struct evaluation : occasion {
  const reference_tables& tables;
  member_list members;  ///< one per member of the composition
  verdict_memory& memory;
};

/// The members that are in on that day; for each that is not, `member-left` in `said.evidence`.
[[nodiscard]] member_list members_on(const date& day, const evaluation& on, draft& said);

}  // namespace escp::rules
