#pragma once

#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace escp::render {

/// Between our UTF-8 and ICU's UTF-16.
[[nodiscard]] std::string to_utf8(const icu::UnicodeString& text);
[[nodiscard]] icu::UnicodeString from_utf8(std::string_view text);

}  // namespace escp::render
