#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/page_draft.h"

namespace escp::render {

/// "open" or "closed" on the day of the data; empty when no closing date is on file.
[[nodiscard]] std::string_view state_of(const page_draft& page,
                                        const model::expression_of_interest& one);

/// The checker with the organisations and themes of the expression filled in, under a call.
[[nodiscard]] std::string checker_address(const page_draft& page,
                                          const model::expression_of_interest& one,
                                          std::string_view call);

/// Its own call, and those of the same programme under which partnerships are judged: the label
/// that it may lead to.
[[nodiscard]] std::vector<const model::call*> calls_to_check(
    const page_draft& page, const model::expression_of_interest& one);

/// The thematic areas of the expression as links.
[[nodiscard]] html themes_of(const page_draft& page, const model::expression_of_interest& one);

}  // namespace escp::render
