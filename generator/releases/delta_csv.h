#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "releases/delta.h"

namespace escp::releases {

/// RFC 4180 with the columns op, kind, id, field, old, new, reason. `old` and `new` are JSON, so
/// that a text, a number and nothing stay three things.
[[nodiscard]] std::string to_csv(const delta& all);

/// Reads what `to_csv` wrote; the versions are empty. A failure names the line and what is wrong.
[[nodiscard]] result<delta> read_csv(std::string_view text);

}  // namespace escp::releases
