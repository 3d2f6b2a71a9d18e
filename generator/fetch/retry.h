#pragma once

#include <optional>
#include <string_view>

#include "sources/source_description.h"

namespace escp::fetch {

/// Whether a server that answers so may answer otherwise soon: 408, 429, 500, 502, 503, 504.
[[nodiscard]] bool is_passing(int status);

/// The longest wait that a server may ask for with Retry-After.
inline constexpr double longest_wait_seconds = 120;

/// Seconds to wait before attempt number `attempt` (the first retry is 1); nothing when there are
/// no retries left or the server asks for longer than longest_wait_seconds. `chance` in [0, 1)
/// spreads the waits of many clients: exponential, between half and the whole of the step.
[[nodiscard]] std::optional<double> wait_before(std::size_t attempt,
                                                const sources::fetch_limits& limits,
                                                std::optional<double> retry_after, double chance);

/// The seconds of a Retry-After header, which is a number or a date; `now` in seconds since 1970.
[[nodiscard]] std::optional<double> parse_retry_after(std::string_view value, double now);

}  // namespace escp::fetch
