#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace escp::opendata {

/// The values of a cell that `list_cell` made; none of an empty cell.
[[nodiscard]] std::vector<std::string> list_values(std::string_view cell);

}  // namespace escp::opendata
