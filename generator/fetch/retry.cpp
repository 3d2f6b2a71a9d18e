#include "fetch/retry.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "base/text.h"

namespace escp::fetch {

bool is_passing(int status) {
  constexpr std::array<int, 6> passing{408, 429, 500, 502, 503, 504};
  return std::ranges::find(passing, status) != passing.end();
}

std::optional<double> wait_before(std::size_t attempt, const sources::fetch_limits& limits,
                                  std::optional<double> retry_after, double chance) {
  if (attempt > limits.retries) return std::nullopt;
  if (retry_after) {
    if (*retry_after > longest_wait_seconds) return std::nullopt;
    return std::max(0.0, *retry_after);
  }
  constexpr double longest_step = 60;
  const double step = std::min(
      longest_step, limits.backoff_seconds * std::pow(2.0, static_cast<double>(attempt - 1)));
  return step * (0.5 + chance / 2);
}

std::optional<double> parse_retry_after(std::string_view value, double now) {
  value = trim(value);
  double seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error == std::errc() && end == value.data() + value.size()) return seconds;
  const time_t date = curl_getdate(std::string(value).c_str(), nullptr);
  if (date < 0) return std::nullopt;
  return std::max(0.0, static_cast<double>(date) - now);
}

}  // namespace escp::fetch
