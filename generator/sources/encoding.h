#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace escp::sources {

/// The bytes as UTF-8 without a byte order mark. `encoding` is a name that ICU knows
/// ("windows-1252", "ISO-8859-7"); empty means UTF-8, or UTF-16 when a mark says so. Bytes that the
/// encoding does not have are a failure that names their place.
[[nodiscard]] result<std::string> to_utf8(std::string bytes, const std::string& encoding);

/// Whether ICU knows an encoding by this name.
[[nodiscard]] bool is_encoding(const std::string& name);

}  // namespace escp::sources
