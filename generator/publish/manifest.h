#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "base/output_file.h"
#include "base/result.h"

namespace escp::publish {

/// The file in the site that lists what the program has put there. Everything else is not ours.
inline constexpr std::string_view manifest_name = ".manifest.json";

/// {"files":[{"path","bytes","sha256"}]}, one file a line, sorted by path.
[[nodiscard]] std::string manifest_text(const output_files& files);

/// The paths of a manifest; a failure when it is damaged.
[[nodiscard]] result<std::set<std::string, std::less<>>> read_manifest(std::string_view text);

}  // namespace escp::publish
