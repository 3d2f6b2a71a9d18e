#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/output_file.h"
#include "base/result.h"

namespace escp::publish {

/// What is wrong with a path below the site's root, or an empty text: it must be relative, without
/// empty parts, `.`, `..`, backslashes and control characters, of at most 255 bytes a part, and
/// none of publish's own files.
[[nodiscard]] std::string_view fault_of(std::string_view path);

/// Fails, naming all of them, when a path is not fit, two outputs have one path (letter case aside,
/// since some file systems do not tell them apart), or one is a file and another needs it as a
/// folder.
[[nodiscard]] result<void> check_output_paths(const output_files& files);
[[nodiscard]] result<void> check_paths(std::span<const std::string_view> paths);

}  // namespace escp::publish
