#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/finding.h"

namespace escp {

/// A way to write findings, by its name in `--format`. `write` takes them sorted and ends its text
/// with a line feed, unless there is nothing to say.
struct finding_format {
  std::string_view name;
  std::string (*write)(const findings& sorted);
};

/// text: a line each and a summary, for people. json: counts and findings. sarif: SARIF 2.1.0.
/// github: annotations of a GitHub workflow.
[[nodiscard]] std::span<const finding_format> finding_formats();

/// The first of them, for people.
[[nodiscard]] const finding_format& text_format();

}  // namespace escp
