#pragma once

#include <optional>
#include <string_view>

#include "model/kind.h"

namespace escp::opendata {

/// The kind of record whose ids the cells of a column hold, or the values of its lists. None when
/// it holds something else, or ids of several kinds.
[[nodiscard]] std::optional<model::kind> target_of(std::string_view table, std::string_view column);

}  // namespace escp::opendata
