#pragma once

#include "render/page_draft.h"
#include "render/shape_names.h"
#include "rules/verdict.h"

namespace escp::render {

/// The names that partials/verdict.html uses.
[[nodiscard]] shape_names verdict_names();

/// What the conditions of a call came to for a partnership (partials/verdict.html).
void add_verdict(page_draft& page, const rules::verdict& one);

/// The verdict on a partnership, or nullptr when no call has conditions for it.
[[nodiscard]] const rules::verdict* verdict_on(const site_input& site,
                                               std::string_view partnership);

/// The sign that stands before the word of an outcome.
[[nodiscard]] std::string_view sign_of(rules::outcome one);

}  // namespace escp::render
