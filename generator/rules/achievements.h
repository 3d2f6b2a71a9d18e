#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace escp::rules {

/// What was planned of one measure, and what is said to have come of it. Points to the claims.
struct achievement {
  std::string_view measure;
  std::vector<const model::claim*> planned;   ///< natures "planned" and "target"
  std::vector<const model::claim*> achieved;  ///< nature "result"; totals where there is a plan
};

/// One per measure for which a plan or a result is among the claims, in their order. A planned
/// budget is set beside the budget and the EU contribution that came of it.
[[nodiscard]] std::vector<achievement> achievements_of(std::span<const model::claim* const> claims);

/// Whether the claim stands in one of them.
[[nodiscard]] bool is_in(std::span<const achievement> list, const model::claim& one);

}  // namespace escp::rules
