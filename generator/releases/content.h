#pragma once

#include <span>
#include <string>

#include "base/output_file.h"
#include "releases/store.h"

namespace escp::releases {

/// Hash of what a release says, whatever its version and date: the SHA-256 of the lines that
/// `sha256sum` would print for its NDJSON files and its schemas, in the order of their paths below
/// `data/`. Two releases of one content are one release.
[[nodiscard]] std::string content_hash(std::span<const output_file> files);
[[nodiscard]] std::string content_hash(std::span<const stored_file> files);

/// Whether the file is part of the content, by its path below `data/`.
[[nodiscard]] bool is_content(std::string_view path);

}  // namespace escp::releases
