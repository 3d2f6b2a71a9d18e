#pragma once

#include <nlohmann/json.hpp>

namespace escp::releases {

/// Equal as published: 1 and 1.0 are equal numbers and two different texts, hence two values.
[[nodiscard]] inline bool is_same(const nlohmann::json& left, const nlohmann::json& right) {
  return left == right && (left.is_string() || left.dump() == right.dump());
}

}  // namespace escp::releases
