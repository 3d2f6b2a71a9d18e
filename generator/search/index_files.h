#pragma once

#include <span>

#include "base/output_file.h"
#include "search/documents.h"

namespace escp::search {

/// The version of the format; a reader refuses any other.
inline constexpr int index_version = 1;

/// Documents whose records stand in one file.
inline constexpr std::size_t chunk_size = 64;

/// The index as files below `search/`, see docs/search-index.md. Same documents, same bytes.
[[nodiscard]] output_files make_index(std::span<const document> documents);

}  // namespace escp::search
