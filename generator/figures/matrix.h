#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/html.h"

namespace escp::figures {

/// One of the things that are set against each other.
struct matrix_line {
  html name;         ///< at its row
  std::string code;  ///< at its column
};

/// How often each two of them meet. `counts[row][column]` for columns before the row: a pair stands
/// once.
struct matrix {
  std::string caption;
  std::string heading;  ///< of the rows' names
  std::vector<matrix_line> lines;
  std::vector<std::vector<std::size_t>> counts;
};

/// The lower half of the matrix as an HTML table whose cells are shaded in steps.
[[nodiscard]] html draw_matrix(const matrix& table);

}  // namespace escp::figures
