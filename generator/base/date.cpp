#include "base/date.h"

#include <charconv>

namespace escp {

namespace {

/// `digits` decimal digits at the front of `text`, which are taken off; nothing when they are not
/// there.
std::optional<unsigned> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
  if (error != std::errc() || end != text.data() + digits) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

bool take_dash(std::string_view& text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<date> parse_date(std::string_view text) {
  date one;
  const auto year = take_number(text, 4);
  if (!year || *year == 0) return std::nullopt;
  one.year = static_cast<int>(*year);
  if (text.empty()) return one;
  if (!take_dash(text)) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  one.month = *month;
  if (text.empty()) return one;
  if (!take_dash(text)) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || !text.empty()) return std::nullopt;
  one.day = *day;
  const std::chrono::year_month_day exact{std::chrono::year(one.year),
                                          std::chrono::month(one.month), std::chrono::day(one.day)};
  if (!exact.ok()) return std::nullopt;
  return one;
}

std::chrono::sys_days date::first_day() const {
  return std::chrono::year_month_day{std::chrono::year(year),
                                     std::chrono::month(month == 0 ? 1 : month),
                                     std::chrono::day(day == 0 ? 1 : day)};
}

std::chrono::sys_days date::last_day() const {
  if (day != 0) return first_day();
  return std::chrono::year_month_day_last{
      std::chrono::year(year),
      std::chrono::month_day_last{std::chrono::month(month == 0 ? 12 : month)}};
}

namespace {

void append_digits(std::string& text, unsigned number, unsigned first_weight) {
  for (unsigned weight = first_weight; weight > 0; weight /= 10)
    text += static_cast<char>('0' + number / weight % 10);
}

}  // namespace

std::string to_text(const date& one) {
  std::string text;
  if (one.year < 0 || one.year > 9999) {
    text = std::to_string(one.year);  // worked out, by a sum of months; never read
  } else {
    append_digits(text, static_cast<unsigned>(one.year), 1000);
  }
  if (one.month == 0) return text;
  text += '-';
  append_digits(text, one.month, 10);
  if (one.day == 0) return text;
  text += '-';
  append_digits(text, one.day, 10);
  return text;
}

date date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day exact(day);
  return {.year = static_cast<int>(exact.year()),
          .month = static_cast<unsigned>(exact.month()),
          .day = static_cast<unsigned>(exact.day())};
}

}  // namespace escp
