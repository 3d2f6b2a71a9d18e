#pragma once

#include <span>
#include <string>

#include "cli/terminal.h"
#include "render/plain_statements.h"

namespace escp::cli {

/// The record that verdicts are on.
struct explained_subject {
  std::string title;
  const model::partnership* partnership = nullptr;  ///< has a label besides
};

/// Verdicts on a record for a reader at a terminal: the label as its source says, then each call
/// with its conditions, their outcomes, evidence, what is missing, what would settle it and where
/// the condition stands.
[[nodiscard]] std::string explain_text(const explained_subject& subject,
                                       std::span<const rules::verdict> verdicts,
                                       const render::plain_words& words, const terminal& screen);

}  // namespace escp::cli
