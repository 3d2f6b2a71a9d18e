#include "rules/achievements.h"

#include <algorithm>
#include <array>

namespace escp::rules {

namespace {

/// Measures under another name than their plan.
struct counterpart {
  std::string_view planned;
  std::string_view achieved;
};

constexpr std::array<counterpart, 2> counterparts{{
    {"budget-planned", "budget-total"},
    {"budget-planned", "eu-contribution"},
}};

bool is_plan(const model::claim& one) { return one.nature == "planned" || one.nature == "target"; }

bool answers(std::string_view planned, std::string_view achieved) {
  return planned == achieved || std::ranges::any_of(counterparts, [&](const counterpart& one) {
           return one.planned == planned && one.achieved == achieved;
         });
}

achievement& row_of(std::vector<achievement>& rows, std::string_view measure) {
  const auto found = std::ranges::find_if(
      rows, [&](const achievement& one) { return answers(one.measure, measure); });
  if (found != rows.end()) return *found;
  return rows.emplace_back(achievement{.measure = measure, .planned = {}, .achieved = {}});
}

bool has_plan(std::span<const model::claim* const> claims, std::string_view measure) {
  return std::ranges::any_of(claims, [&](const model::claim* one) {
    return is_plan(*one) && answers(one->measure, measure);
  });
}

}  // namespace

std::vector<achievement> achievements_of(std::span<const model::claim* const> claims) {
  std::vector<achievement> rows;
  for (const model::claim* one : claims) {
    if (is_plan(*one)) row_of(rows, one->measure).planned.push_back(one);
  }
  for (const model::claim* one : claims) {
    const bool is_total_of_plan = one->nature == "total" && has_plan(claims, one->measure);
    if (one->nature == "result" || is_total_of_plan)
      row_of(rows, one->measure).achieved.push_back(one);
  }
  return rows;
}

bool is_in(std::span<const achievement> list, const model::claim& one) {
  const auto holds = [&](const std::vector<const model::claim*>& claims) {
    return std::ranges::find(claims, &one) != claims.end();
  };
  return std::ranges::any_of(
      list, [&](const achievement& each) { return holds(each.planned) || holds(each.achieved); });
}

}  // namespace escp::rules
