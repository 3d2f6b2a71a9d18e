#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace escp::releases {

/// "2026.11.20": the name of a day's first version.
[[nodiscard]] std::string version_of(const date& day);

/// The day of a version, "2026.11.20" or "2026.11.20.2"; nothing when the text is no version.
[[nodiscard]] std::optional<date> day_of(std::string_view version);

/// The version of a release on `day`, after `last` (empty: there is none): the day's first, or the
/// next of that day. Nothing when `day` lies before `last`.
[[nodiscard]] std::optional<std::string> next_version(const date& day, std::string_view last);

/// Whether `left` was released before `right`. Both are versions.
[[nodiscard]] bool is_earlier(std::string_view left, std::string_view right);

}  // namespace escp::releases
