#pragma once

#include <string>

#include "releases/delta.h"

namespace escp::releases {

/// The delta for a terminal: a line that counts, then a line per change, `+` added, `-` removed,
/// `>` renamed, `~` a field with its old and new value. Long values are cut.
[[nodiscard]] std::string to_text(const delta& all);

/// The delta as Markdown for a pull request: a sentence that counts, then a table per kind of
/// record. Text of records is escaped, long values are cut; of more than `markdown_rows` changes
/// the rest is counted.
[[nodiscard]] std::string to_markdown(const delta& all);

inline constexpr std::size_t markdown_rows = 200;

/// "2 added, 1 removed, 1 renamed, 5 fields changed in 3 records", or "nothing has changed".
[[nodiscard]] std::string count_text(const delta& all);

}  // namespace escp::releases
