#pragma once

#include <string>
#include <string_view>

namespace escp::render {

/// Whether a value of an attribute such as href is safe to be followed: relative, or http, https or
/// ftp. What stands before a colon could be a scheme that runs something ("javascript:"), wherever
/// blanks are put into it.
[[nodiscard]] bool is_safe_address(std::string_view address);

/// The address, escaped; "#" when it is not safe.
void append_address(std::string& out, std::string_view address);

}  // namespace escp::render
