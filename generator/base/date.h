#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace escp {

/// A calendar date as exact as its source gives it: a year, a month, or a day (ISO 8601).
struct date {
  int year = 0;
  unsigned month = 0;  ///< 1..12, 0 when only the year is known
  unsigned day = 0;    ///< 1..31, 0 when the day is not known
  auto operator<=>(const date&) const = default;

  /// The first and the last day that the date can mean: 2018 is 2018-01-01 to 2018-12-31.
  [[nodiscard]] std::chrono::sys_days first_day() const;
  [[nodiscard]] std::chrono::sys_days last_day() const;
};

/// Reads YYYY, YYYY-MM or YYYY-MM-DD; nothing when the form is wrong or the day does not exist.
[[nodiscard]] std::optional<date> parse_date(std::string_view text);

/// The form that parse_date reads.
[[nodiscard]] std::string to_text(const date& one);

[[nodiscard]] date date_of(std::chrono::sys_days day);

}  // namespace escp
