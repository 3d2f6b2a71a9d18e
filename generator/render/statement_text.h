#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/page_draft.h"
#include "rules/verdict.h"

namespace escp::render {

/// Statements of a verdict as sentences, with links where they name records, each followed by its
/// sources. Several of one code become one sentence where the language file has
/// `verdict.<code>.many` and `verdict.<code>.item`. A code or an argument without a text is a bug
/// and throws.
[[nodiscard]] std::vector<html> sentences(page_draft& page,
                                          std::span<const rules::statement> statements);

}  // namespace escp::render
