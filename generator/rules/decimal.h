#pragma once

#include <optional>
#include <string_view>

namespace escp::rules {

/// Whether `part` is at least `percent` percent of `whole`, in exact decimal arithmetic. The texts
/// are decimal numbers as JSON writes them, of at most 18 digits and without exponent; with
/// anything else, and with a whole that is not positive, there is no answer.
[[nodiscard]] std::optional<bool> reaches_share(std::string_view part, std::string_view whole,
                                                std::string_view percent);

}  // namespace escp::rules
