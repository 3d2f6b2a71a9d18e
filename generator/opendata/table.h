#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "opendata/any_record.h"
#include "opendata/cells.h"
#include "opendata/export_context.h"

namespace escp::opendata {

/// What the cells of a column hold, for formats that have types. An empty cell is "not on file".
enum class cell_type {
  text,
  number,  ///< decimal number as text
  date,    ///< YYYY, YYYY-MM or YYYY-MM-DD
  yes_no,  ///< "yes" or "no"
  list,    ///< several texts, see list_cell
};

struct column {
  std::string_view header;
  cell_type type;
  std::string_view description;
};

/// A flat table, whatever the format: CSV writes a file of it, a workbook a sheet, a database a
/// table.
struct table {
  std::string name;  ///< "memberships"
  std::string description;
  std::vector<column> columns;
  /// Hands on the rows that one record contributes, as many cells each as there are columns.
  std::function<void(const export_context&, const any_record&,
                     const std::function<void(const row&)>&)>
      each_row;
};

/// Whether the rows have ids of their own. Rows of other tables may name ids of records.
[[nodiscard]] inline bool has_id(const table& of) { return of.columns.front().header == "id"; }

/// A column together with how its cell is made from a row of the type `row_type`.
template <class row_type>
struct field {
  std::string_view header;
  cell_type type;
  std::string_view description;
  std::string (*cell)(const row_type&);
};

/// The cell of a data member: `member<&partnership::acronym>`.
template <auto pointer, class row_type>
std::string member(const row_type& one) {
  return to_cell(one.*pointer);
}

/// How a record is taken apart into rows.
template <class row_type>
using rows_of = void (*)(const export_context&, const any_record&,
                         const std::function<void(const row_type&)>&);

/// A table from its fields, which must be static.
template <class row_type>
[[nodiscard]] table make_table(std::string name, std::string description,
                               std::span<const field<row_type>> fields, rows_of<row_type> rows) {
  table made{.name = std::move(name),
             .description = std::move(description),
             .columns = {},
             .each_row = {}};
  for (const field<row_type>& one : fields) {
    made.columns.push_back({one.header, one.type, one.description});
  }
  made.each_row = [fields, rows](const export_context& context, const any_record& record,
                                 const std::function<void(const row&)>& take) {
    rows(context, record, [&](const row_type& one) {
      row cells;
      cells.reserve(fields.size());
      for (const field<row_type>& of : fields) cells.push_back(of.cell(one));
      take(cells);
    });
  };
  return made;
}

}  // namespace escp::opendata
