#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "releases/delta.h"

namespace escp::releases {

/// One change as a JSON object on one line, its keys in the order
/// op, kind, id, field, old, new, reason; `old` and `new` are left out where there is none.
[[nodiscard]] std::string to_json(const change& one);

/// `{"from": …, "to": …, "count": …, "changes": […]}`, one change a line.
[[nodiscard]] std::string to_json(const delta& all);

/// One change a line; the versions stand in the name of the file.
[[nodiscard]] std::string to_ndjson(const delta& all);

/// Reads what `to_json` wrote. A failure names the change and what is wrong with it.
[[nodiscard]] result<delta> read_json(std::string_view text);

/// Reads what `to_ndjson` wrote; the versions are empty.
[[nodiscard]] result<delta> read_ndjson(std::string_view text);

}  // namespace escp::releases
