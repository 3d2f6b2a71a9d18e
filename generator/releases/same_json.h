#pragma once

#include <nlohmann/json.hpp>

namespace escp::releases {

/// Equal as published: 1 and 1.0 are equal numbers and two different texts, hence two values.
[[nodiscard]] bool is_same(const nlohmann::json& left, const nlohmann::json& right);

}  // namespace escp::releases
