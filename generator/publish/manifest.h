#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "publish/made_files.h"

namespace escp::publish {

/// The file in the site that lists what the program has put there. Everything else is not ours.
inline constexpr std::string_view manifest_name = ".manifest.json";

/// The text of the manifest: {"files":[{"path","bytes","sha256"}]}, one file a line, in the order
/// of the lines given.
[[nodiscard]] std::string manifest_line(std::string_view path, const made_file& one);
[[nodiscard]] std::string manifest_text(const std::vector<std::string>& lines);

/// What a manifest says; a failure when it is damaged.
[[nodiscard]] result<made_files> read_manifest(std::string_view text);

}  // namespace escp::publish
