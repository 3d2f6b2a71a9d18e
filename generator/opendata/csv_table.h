#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "opendata/table.h"

namespace escp::opendata {

/// A table being written as CSV: the header, then the rows of each record that is fed.
class csv_table {
 public:
  explicit csv_table(table of);

  void feed(const export_context& context, const any_record& one);

  [[nodiscard]] const std::string& name() const { return table_.name; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::string take_text() { return std::move(text_); }

 private:
  table table_;
  std::string text_;
  std::size_t rows_ = 0;
};

}  // namespace escp::opendata
