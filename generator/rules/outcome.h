#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <ranges>
#include <string_view>

namespace escp::rules {

/// The three values of every verdict (Kleene's strong logic). Missing data never reads as not met.
enum class outcome { not_met, not_determined, met };

/// "met", "not-met", "not-determined".
[[nodiscard]] constexpr std::string_view name_of(outcome one) {
  constexpr std::array<std::string_view, 3> names{"not-met", "not-determined", "met"};
  return names[static_cast<std::size_t>(one)];
}

/// All of them: the least of the outcomes; of none, met.
template <std::ranges::range list = std::initializer_list<outcome>,
          class projection = std::identity>
[[nodiscard]] constexpr outcome all_of(const list& parts, projection outcome_of = {}) {
  outcome least = outcome::met;
  for (const auto& part : parts) least = std::min(least, std::invoke(outcome_of, part));
  return least;
}

/// Any of them: the greatest of the outcomes; of none, not met.
template <std::ranges::range list = std::initializer_list<outcome>,
          class projection = std::identity>
[[nodiscard]] constexpr outcome any_of(const list& parts, projection outcome_of = {}) {
  outcome greatest = outcome::not_met;
  for (const auto& part : parts) greatest = std::max(greatest, std::invoke(outcome_of, part));
  return greatest;
}

[[nodiscard]] constexpr outcome negation(outcome one) {
  return static_cast<outcome>(2 - static_cast<int>(one));
}

/// Met from `needed` on: `certain` count for sure, `possible` more may count.
[[nodiscard]] constexpr outcome at_least(std::size_t needed, std::size_t certain,
                                         std::size_t possible) {
  if (certain >= needed) return outcome::met;
  return certain + possible >= needed ? outcome::not_determined : outcome::not_met;
}

}  // namespace escp::rules
