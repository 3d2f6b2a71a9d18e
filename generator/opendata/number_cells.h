#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace escp::opendata {

/// The integer that a cell of digits holds, when it fits 64 bits.
[[nodiscard]] std::optional<std::int64_t> as_integer(std::string_view cell);

/// The number that a cell holds, when a double and a spreadsheet keep every digit of it: at most 15
/// significant ones.
[[nodiscard]] std::optional<double> as_exact_double(std::string_view cell);

}  // namespace escp::opendata
