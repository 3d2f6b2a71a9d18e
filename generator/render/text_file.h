#pragma once

#include <string>
#include <string_view>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"

namespace escp::render {

/// The text of a file with line breaks as LF and without a byte order mark.
[[nodiscard]] result<std::string> read_text(const file_reader& files, const std::string& path);

/// Whether the text is UTF-8; if not, a finding says where it ceases to be.
[[nodiscard]] bool is_utf8(const std::string& path, std::string_view text, findings& found);

}  // namespace escp::render
