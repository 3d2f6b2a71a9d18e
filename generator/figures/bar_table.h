#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/html.h"

namespace escp::figures {

/// What the bar is about, its parts from the start on, and the number beside it.
struct bar_row {
  html label;
  std::vector<std::size_t> parts;
  html shown;
};

/// A bar chart that is a table: a bar stands beside its number, so that it is read by everyone.
struct bar_table {
  std::string caption;
  std::string label_heading;
  std::string value_heading;
  std::vector<bar_row> rows;
  std::size_t full = 0;  ///< what a bar of full length stands for; 0: the greatest row
};

/// The table as HTML. Bars have lengths in thousandths and no colours; parts are numbered from 1.
[[nodiscard]] html draw_bars(const bar_table& table);

}  // namespace escp::figures
