#include "opendata/workbook.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "opendata/number_cells.h"

namespace escp::opendata {

namespace {

constexpr std::string_view cut_note = " [cut: the CSV has the whole]";
constexpr lxw_color_t blue = 0x0B2E6F;

void check(lxw_error error) {
  if (error != LXW_NO_ERROR)
    throw std::runtime_error(fmt::format("cannot write a workbook: {}", lxw_strerror(error)));
}

bool begins_character(char one) { return (static_cast<unsigned char>(one) & 0xC0U) != 0x80U; }

/// UTF-16 units of the character that begins with this byte.
std::size_t units(char one) { return static_cast<unsigned char>(one) >= 0xF0U ? 2 : 1; }

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (const char one : text) {
    if (begins_character(one)) length += units(one);
  }
  return length;
}

/// A whole day that spreadsheets agree on; they do not on those before March 1900.
std::optional<date> as_day(const std::string& cell) {
  const auto day = parse_date(cell);
  if (!day || day->day == 0 || *day < date{1900, 3, 1}) return std::nullopt;
  return day;
}

std::string page_name(const std::string& name, std::size_t page) {
  return page == 1 ? name : fmt::format("{} ({})", name, page);
}

}  // namespace

std::string fit_cell(const std::string& cell, std::size_t most) {
  if (cell.size() <= most || length_of(cell) <= most) return cell;
  std::size_t left = most - cut_note.size();
  std::size_t end = 0;
  while (left >= units(cell[end])) {
    left -= units(cell[end]);
    do {
      ++end;
    } while (!begins_character(cell[end]));
  }
  return cell.substr(0, end).append(cut_note);
}

workbook::workbook(const std::filesystem::path& file, const workbook_properties& about) {
  lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = nullptr, .use_zip64 = 0};
  book_ = workbook_new_opt(file.c_str(), &options);
  if (book_ == nullptr) throw std::runtime_error("cannot write a workbook");
  lxw_doc_properties properties{};
  std::string title = about.title;
  std::string comments = about.comments;
  properties.title = title.data();
  properties.comments = comments.data();
  properties.created = std::chrono::system_clock::to_time_t(about.created.first_day());
  check(workbook_set_properties(book_, &properties));
  header_ = workbook_add_format(book_);
  format_set_bold(header_);
  format_set_font_color(header_, LXW_COLOR_WHITE);
  format_set_bg_color(header_, blue);
  label_ = workbook_add_format(book_);
  format_set_bold(label_);
  format_set_align(label_, LXW_ALIGN_VERTICAL_TOP);
  text_ = workbook_add_format(book_);
  format_set_num_format(text_, "@");
  day_ = workbook_add_format(book_);
  format_set_num_format(day_, "yyyy-mm-dd");
}

workbook::~workbook() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

void workbook::close() {
  lxw_workbook* const book = std::exchange(book_, nullptr);
  check(workbook_close(book));
}

about_sheet::about_sheet(workbook& book, const std::string& name, const std::string& title)
    : book_(book), page_(workbook_add_worksheet(book.book_, name.c_str())) {
  if (page_ == nullptr) throw std::runtime_error("cannot add a sheet to a workbook");
  constexpr double label_width = 28;
  constexpr double text_width = 100;
  check(worksheet_set_column(page_, 0, 0, label_width, nullptr));
  check(worksheet_set_column(page_, 1, 1, text_width, nullptr));
  worksheet_gridlines(page_, LXW_HIDE_ALL_GRIDLINES);
  check(worksheet_write_string(page_, 0, 0, title.c_str(), book.label_));
}

void about_sheet::add(const std::string& label, const std::string& text) {
  const auto line = static_cast<lxw_row_t>(next_row_++);
  check(worksheet_write_string(page_, line, 0, label.c_str(), book_.label_));
  check(worksheet_write_string(page_, line, 1, text.c_str(), book_.text_));
}

sheet::sheet(workbook& book, std::string name, std::span<const column> columns,
             std::size_t rows_per_sheet)
    : book_(book),
      name_(std::move(name)),
      columns_(columns.begin(), columns.end()),
      rows_per_sheet_(rows_per_sheet) {
  open();
}

void sheet::open() {
  page_ = workbook_add_worksheet(book_.book_, page_name(name_, ++pages_).c_str());
  if (page_ == nullptr) throw std::runtime_error("cannot add a sheet to a workbook");
  widths_.assign(columns_.size(), 0);
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    const std::string header(columns_[at].header);
    // Room for the arrow of the filter.
    widths_[at] = header.size() + 3;
    check(worksheet_write_string(page_, 0, static_cast<lxw_col_t>(at), header.c_str(),
                                 book_.header_));
  }
  worksheet_freeze_panes(page_, 1, 1);
  next_row_ = 1;
}

void sheet::add(std::span<const std::string> cells) {
  if (next_row_ == rows_per_sheet_) {
    finish();
    open();
  }
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (!cells[at].empty()) write(at, cells[at]);
  }
  ++next_row_;
  ++rows_;
}

void sheet::write(std::size_t column, const std::string& cell) {
  const auto line = static_cast<lxw_row_t>(next_row_);
  const auto place = static_cast<lxw_col_t>(column);
  const cell_type type = columns_[column].type;
  widths_[column] = std::max(widths_[column], cell.size() + 1);
  if (type == cell_type::number) {
    if (const auto number = as_exact_double(cell)) {
      return check(worksheet_write_number(page_, line, place, *number, nullptr));
    }
  }
  if (type == cell_type::date) {
    if (const auto day = as_day(cell)) {
      lxw_datetime value{day->year, static_cast<int>(day->month), static_cast<int>(day->day), 0, 0,
                         0};
      return check(worksheet_write_datetime(page_, line, place, &value, book_.day_));
    }
  }
  check(worksheet_write_string(page_, line, place, fit_cell(cell).c_str(), book_.text_));
}

void sheet::finish() {
  constexpr std::size_t narrowest = 8;
  constexpr std::size_t widest = 48;
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    const auto column = static_cast<lxw_col_t>(at);
    const auto width = static_cast<double>(std::clamp(widths_[at], narrowest, widest));
    check(worksheet_set_column(page_, column, column, width, nullptr));
  }
  const auto last_row = static_cast<lxw_row_t>(next_row_ - 1);
  const auto last_column = static_cast<lxw_col_t>(columns_.size() - 1);
  check(worksheet_autofilter(page_, 0, 0, last_row, last_column));
  // Ids of digits are meant to be texts.
  check(worksheet_ignore_errors(page_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

}  // namespace escp::opendata
