#include "opendata/number_cells.h"

#include <algorithm>
#include <charconv>

namespace escp::opendata {

namespace {

constexpr std::ptrdiff_t digits_that_a_double_keeps = 15;

template <class number>
std::optional<number> whole(std::string_view cell) {
  number value{};
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

/// Digits from the first that is not zero on, up to an exponent.
std::ptrdiff_t significant_digits(std::string_view cell) {
  cell = cell.substr(0, cell.find_first_of("eE"));
  const auto first = cell.find_first_of("123456789");
  if (first == std::string_view::npos) return 0;
  return std::ranges::count_if(cell.substr(first), [](char one) { return one != '.'; });
}

}  // namespace

std::optional<std::int64_t> as_integer(std::string_view cell) { return whole<std::int64_t>(cell); }

std::optional<double> as_exact_double(std::string_view cell) {
  if (significant_digits(cell) > digits_that_a_double_keeps) return std::nullopt;
  return whole<double>(cell);
}

}  // namespace escp::opendata
