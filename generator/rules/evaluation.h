#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/catalogue.h"
#include "rules/composition.h"
#include "rules/reference_tables.h"
#include "rules/verdict.h"

namespace escp::rules {

/// What a rule may look at. All of it outlives the verdict.
struct evaluation {
  const model::catalogue& catalogue;
  const reference_tables& tables;
  const model::call& call;
  const rules::composition& composition;
  date today;
};

/// For which day a rule looks up dated facts.
enum class reference { award, deadline, today };

/// "award", "deadline", "today"; award when the name is empty.
[[nodiscard]] reference reference_named(std::string_view name);

/// The award, else the start, else the call's closing date, else today; see docs/rules.md.
[[nodiscard]] date day_of(reference one, const evaluation& on);

/// The members that are in on that day; for each that is not, `member-left` in `said.evidence`.
[[nodiscard]] std::vector<const model::organisation*> members_on(const date& day,
                                                                 const evaluation& on,
                                                                 judgement& said);

}  // namespace escp::rules
