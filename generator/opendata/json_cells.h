#pragma once

#include <string>

#include "opendata/table.h"

namespace escp::opendata {

/// A cell as JSON text: a list as an array of texts, a number with its digits unchanged, everything
/// else as a text. The cell is not empty.
[[nodiscard]] std::string json_of(cell_type type, const std::string& cell);

}  // namespace escp::opendata
