#pragma once

#include <algorithm>
#include <string_view>

#include "model/records.h"

namespace escp::model {

/// The version of NUTS in which organisations and thematic areas name their regions.
inline constexpr std::string_view current_nuts = "2021";

[[nodiscard]] inline bool is_current(const region& one) {
  return std::ranges::find(one.nuts_versions, current_nuts) != one.nuts_versions.end();
}

}  // namespace escp::model
