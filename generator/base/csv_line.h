#pragma once

#include <span>
#include <string>
#include <string_view>

namespace escp {

/// Appends one line of CSV as RFC 4180 has it: commas, CRLF, a cell in quotes only when it holds a
/// comma, a quote or a line break (or is the only cell and empty). The cells' bytes are not
/// changed.
void append_csv_line(std::string& csv, std::span<const std::string> cells);

/// A list as one cell: values with `;` between. In a value `;` is written `\;` and `\` is written
/// `\\`, so that every list reads back.
[[nodiscard]] std::string list_cell(std::span<const std::string> values);

/// Whether a spreadsheet would take the text for a formula: it starts with = + - @ TAB or CR.
[[nodiscard]] bool starts_like_formula(std::string_view text);

}  // namespace escp
