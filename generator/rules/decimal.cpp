#include "rules/decimal.h"

#include <cctype>
#include <cstddef>
#include <string>

namespace escp::rules {

namespace {

__extension__ using wide = __int128;

/// A decimal as digits times ten to the minus `scale`.
struct decimal {
  wide digits = 0;
  int scale = 0;
};

std::optional<decimal> read(std::string_view text) {
  constexpr std::size_t most_digits = 18;
  decimal one;
  const bool is_negative = text.starts_with('-');
  bool is_fraction = false;
  std::size_t count = 0;
  for (const char letter : text.substr(is_negative ? 1 : 0)) {
    if (letter == '.' && !is_fraction) {
      is_fraction = true;
      continue;
    }
    if (std::isdigit(static_cast<unsigned char>(letter)) == 0) return std::nullopt;
    one.digits = one.digits * 10 + (letter - '0');
    one.scale += is_fraction ? 1 : 0;
    if (++count > most_digits) return std::nullopt;
  }
  if (count == 0) return std::nullopt;
  if (is_negative) one.digits = -one.digits;
  return one;
}

wide power_of_ten(int exponent) {
  wide power = 1;
  for (int times = 0; times < exponent; ++times) power *= 10;
  return power;
}

}  // namespace

std::optional<bool> reaches_share(std::string_view part, std::string_view whole,
                                  std::string_view percent) {
  const auto p = read(part);
  const auto w = read(whole);
  const auto share = read(percent);
  if (!p || !w || !share || w->digits <= 0) return std::nullopt;
  // part * 100 >= percent * whole, both sides over the same power of ten
  const int right_scale = w->scale + share->scale;
  const int common = p->scale > right_scale ? p->scale : right_scale;
  const wide left = p->digits * 100 * power_of_ten(common - p->scale);
  const wide right = share->digits * w->digits * power_of_ten(common - right_scale);
  return left >= right;
}

}  // namespace escp::rules
