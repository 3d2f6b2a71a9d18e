#pragma once

#include "render/page_draft.h"
#include "render/shape_names.h"
#include "rules/verdict.h"

namespace escp::render {

/// The names that partials/verdict.html uses.
[[nodiscard]] shape_names verdict_names();

/// What the conditions of each call came to for a record (partials/verdict.html).
void add_verdicts(page_draft& page, view where, model::kind kind, std::string_view id);

/// The names that partials/verdict_short.html uses.
[[nodiscard]] shape_names verdict_short_names();
/// The required conditions in short: the outcome, what is known and what is not.
void add_verdict_short(page_draft& page, view where, const rules::verdict& one);

/// The first verdict on a record, or nullptr when no call has conditions for it.
[[nodiscard]] const rules::verdict* verdict_on(const site_input& site, model::kind kind,
                                               std::string_view id);

/// "Conditions: 1 met, 2 not determined, 0 not met."
[[nodiscard]] std::string verdict_summary(const page_draft& page, const rules::verdict& one);

/// "✓ Met" as a small mark, for lists.
[[nodiscard]] html outcome_tag(const page_draft& page, rules::outcome one);

/// The sign that stands before the word of an outcome.
[[nodiscard]] std::string_view sign_of(rules::outcome one);

}  // namespace escp::render
