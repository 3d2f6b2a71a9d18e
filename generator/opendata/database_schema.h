#pragma once

#include <span>
#include <string>
#include <vector>

#include "opendata/table.h"

/// The SQL of the database. A table has the columns of its CSV: texts as TEXT, numbers as ANY (an
/// integer or a real number, as it is), lists as JSON arrays, and what is not on file as NULL.
/// Tables of kinds have their id as key; long tables have the number of the row in the CSV.
namespace escp::opendata {

/// "region-categories" is called region_categories, so that it needs no quotes.
[[nodiscard]] std::string sql_name(std::string_view table);

/// A text as SQL has it.
[[nodiscard]] std::string sql_text(std::string_view text);

/// CREATE TABLE … STRICT with its keys.
[[nodiscard]] std::string create_table(const table& of);
/// INSERT with a place for the number of the row, when it is a key, and one for each column.
[[nodiscard]] std::string insert_row(const table& of);
/// CREATE INDEX on every column by which the table refers to another.
[[nodiscard]] std::string create_indexes(const table& of);

/// Full-text search over the tables that have something to read, and the views.
[[nodiscard]] std::string create_search();
[[nodiscard]] std::string create_views();

/// `metadata`, `metadata_tables` and `metadata_columns`: what the database is, and what it means.
[[nodiscard]] std::string create_metadata(const export_context& context,
                                          std::span<const table> tables);

}  // namespace escp::opendata
