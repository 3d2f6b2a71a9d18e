#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace escp {

/// XXH3, 128 bits: they differ when what they were taken of differs. Against chance, not against
/// malice: what is compared is our own.
struct fingerprint {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const fingerprint&) const = default;
};

/// 32 hexadecimal digits, as `xxh128sum` prints them.
[[nodiscard]] std::string to_text(const fingerprint& one);
[[nodiscard]] std::optional<fingerprint> parse_fingerprint(std::string_view text);

[[nodiscard]] fingerprint fingerprint_of(std::string_view text);

/// Takes a fingerprint of many parts. Each part that is added is told from the next; pieces that
/// are appended are not: together they have the fingerprint of the text they make.
class hasher {
 public:
  hasher();
  hasher& add(std::string_view text);
  hasher& add(std::uint64_t number);
  hasher& append(std::string_view piece);
  hasher& add(const fingerprint& one) { return add(one.high).add(one.low); }
  [[nodiscard]] fingerprint taken() const;

 private:
  struct free_state {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, free_state> state_;
};

}  // namespace escp
