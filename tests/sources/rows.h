#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "sources/readers.h"

namespace escp::tests {

/// The rows as text, "2: a|b" a line, "-" for a field that is not there; or the failure.
inline std::string rows_of(sources::reader_function read, std::string_view bytes,
                           const std::vector<std::string>& fields,
                           const sources::reader_options& options = {}) {
  std::string lines;
  const auto done = read(bytes, options, fields, [&](const sources::row_view& row) {
    lines += std::to_string(row.number) + ": ";
    for (std::size_t at = 0; at < row.cells.size(); ++at)
      lines += (at > 0 ? "|" : "") + std::string(row.cells[at].value_or("-"));
    lines += "\n";
  });
  if (!done) return "failure: " + done.error().message;
  for (const std::string& one : done->missing) lines += "missing " + one + "\n";
  return lines;
}

/// Packs files with `zip`'s own library.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace escp::tests
