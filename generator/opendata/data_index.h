#pragma once

#include <span>
#include <string>

#include "opendata/export_data.h"

namespace escp::opendata {

/// `data/index.json`: version, licence, counts per kind, and the listed files, one a line. Where
/// releases are kept also the content hash, the last release, and whether this is its content.
[[nodiscard]] std::string index_json(const export_input& input, std::span<const listed_file> files,
                                     const std::string& content = {});

/// `data/SHA256SUMS`: what `sha256sum --check` reads in `data/`. Sorted by path; paths below
/// `data/`.
[[nodiscard]] std::string checksum_lines(std::span<const listed_file> files);

}  // namespace escp::opendata
