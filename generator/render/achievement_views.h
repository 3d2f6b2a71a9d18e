#pragma once

#include <span>
#include <vector>

#include "render/page_draft.h"
#include "render/shape_names.h"

namespace escp::render {

/// The names that partials/achievements.html uses.
[[nodiscard]] shape_names achievement_names();

/// What was planned beside what came of it (partials/achievements.html). Gives the claims that are
/// neither shown here nor counted by the catalogue itself.
std::vector<model::claim> add_achievements(page_draft& page, view where,
                                           std::span<const model::claim* const> claims);

}  // namespace escp::render
