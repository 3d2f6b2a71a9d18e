#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace escp::incremental {

/// 128 bits that differ when what they were taken of differs. Against chance, not against malice:
/// what is compared is this machine's own last build.
struct fingerprint {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const fingerprint&) const = default;
};

/// 32 hexadecimal digits.
[[nodiscard]] std::string to_text(const fingerprint& one);
[[nodiscard]] std::optional<fingerprint> parse_fingerprint(std::string_view text);

[[nodiscard]] fingerprint fingerprint_of(std::string_view text);

/// Takes a fingerprint of many parts. Each part is told from the next.
class hasher {
 public:
  hasher();
  hasher& add(std::string_view text);
  hasher& add(std::uint64_t number);
  hasher& add(const fingerprint& one) { return add(one.high).add(one.low); }
  [[nodiscard]] fingerprint taken() const;

 private:
  struct free_state {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, free_state> state_;
};

}  // namespace escp::incremental
