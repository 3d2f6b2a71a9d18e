#include "base/fingerprint.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <charconv>

namespace escp {

namespace {

constexpr std::size_t half = 16;  ///< hexadecimal digits of 64 bits

std::optional<std::uint64_t> parse_half(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string to_text(const fingerprint& one) {
  return fmt::format("{:016x}{:016x}", one.high, one.low);
}

std::optional<fingerprint> parse_fingerprint(std::string_view text) {
  if (text.size() != 2 * half) return std::nullopt;
  const auto high = parse_half(text.substr(0, half));
  const auto low = parse_half(text.substr(half));
  if (!high || !low) return std::nullopt;
  return fingerprint{*high, *low};
}

fingerprint fingerprint_of(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return {hash.high64, hash.low64};
}

hasher::hasher() : state_(XXH3_createState()) { XXH3_128bits_reset(state_.get()); }

void hasher::free_state::operator()(XXH3_state_s* state) const { XXH3_freeState(state); }

hasher& hasher::add(std::string_view text) {
  add(std::uint64_t{text.size()});
  return append(text);
}

hasher& hasher::append(std::string_view piece) {
  XXH3_128bits_update(state_.get(), piece.data(), piece.size());
  return *this;
}

hasher& hasher::add(std::uint64_t number) {
  XXH3_128bits_update(state_.get(), &number, sizeof number);
  return *this;
}

fingerprint hasher::taken() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
  return {hash.high64, hash.low64};
}

}  // namespace escp
