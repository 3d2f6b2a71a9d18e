#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace escp::sources {

/// What nlohmann/json says about a text that is none, with the place in words; `offset` counts from
/// 1, as it does.
[[nodiscard]] std::string json_error(std::string_view bytes, std::size_t offset,
                                     std::string_view why);

/// The same for what has no place there.
[[nodiscard]] std::string json_error(std::string_view why);

}  // namespace escp::sources
