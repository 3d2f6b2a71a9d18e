#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace escp::model {

/// Calls `visit(pointer, value)` for every value that `pattern` names: a JSON pointer in which `*`
/// stands for any one member or element and `**` for any number of them. A step that is not there
/// names nothing.
void each_match(
    const nlohmann::json& root, std::string_view pattern,
    const std::function<void(const std::string& pointer, const nlohmann::json& value)>& visit);

}  // namespace escp::model
