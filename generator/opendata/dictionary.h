#pragma once

#include <array>
#include <span>
#include <vector>

#include "opendata/table.h"

namespace escp::opendata {

/// What every column of every table means; a table itself, in whatever format.
inline constexpr std::array<column, 4> dictionary_columns{
    {{"table", cell_type::text, "Name of the table"},
     {"column", cell_type::text, "Name of the column"},
     {"holds", cell_type::text, "text, number, date (of a day, month or year), yes or no, list"},
     {"description", cell_type::text, "What it means"}}};

[[nodiscard]] std::vector<row> dictionary_rows(std::span<const table> tables);

/// The same as a table to be described; its rows are those above, none is a record's.
[[nodiscard]] table dictionary_table();

}  // namespace escp::opendata
