#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "opendata/table.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace escp::opendata {

/// What a workbook says of itself, beside its sheets.
struct workbook_properties {
  std::string title;
  std::string comments;
  date created;  ///< the day of the data, so that the same data make the same bytes
};

/// An XLSX file in the making. Rows go to the disk as they come; the file is there after `close`.
/// Texts are texts: no formulas, no links, nothing turned into a number.
class workbook {
 public:
  workbook(const std::filesystem::path& file, const workbook_properties& about);
  workbook(const workbook&) = delete;
  workbook& operator=(const workbook&) = delete;
  ~workbook();

  void close();

 private:
  friend class about_sheet;
  friend class sheet;

  lxw_workbook* book_;
  lxw_format* header_;
  lxw_format* label_;
  lxw_format* text_;
  lxw_format* day_;
};

/// A sheet of notes to read: a name and what there is to say of it, line by line.
class about_sheet {
 public:
  about_sheet(workbook& book, const std::string& name, const std::string& title);

  void add(const std::string& label, const std::string& text);
  void skip_line() { ++next_row_; }

 private:
  workbook& book_;
  lxw_worksheet* page_;
  std::size_t next_row_ = 2;
};

/// A table on a sheet: the names of the columns stay in sight and filter. Rows for which a sheet
/// has no room go on on "<name> (2)".
class sheet {
 public:
  /// As many rows as a spreadsheet can have.
  static constexpr std::size_t most_rows = 1'048'576;
  /// As many characters (UTF-16 units) as a cell can have; more are cut, and the cell says so.
  static constexpr std::size_t most_characters = 32'767;

  sheet(workbook& book, std::string name, std::span<const column> columns,
        std::size_t rows_per_sheet = most_rows);

  void add(std::span<const std::string> cells);
  /// To be called after the last row and before the workbook is closed.
  void finish();

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }

 private:
  void open();
  void write(std::size_t column, const std::string& cell);

  workbook& book_;
  std::string name_;
  std::vector<column> columns_;
  std::size_t rows_per_sheet_;
  lxw_worksheet* page_ = nullptr;
  std::size_t pages_ = 0;
  std::size_t next_row_ = 0;
  std::size_t rows_ = 0;
  std::vector<std::size_t> widths_;
};

/// The cell, or its beginning with a note when it is longer than a cell can be.
[[nodiscard]] std::string fit_cell(const std::string& cell,
                                   std::size_t most = sheet::most_characters);

}  // namespace escp::opendata
