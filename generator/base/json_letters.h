#pragma once

#include <cstdint>
#include <cstring>

namespace escp {

/// Letters that stand in a JSON text as they are; all but quotes, backslashes and control letters.
/// Eight are looked at together.
class json_letters {
 public:
  /// The first letter from `at` on that is none of them, or `end`.
  [[nodiscard]] static const char* skip(const char* at, const char* end, std::uint64_t& seen) {
    std::uint64_t eight = 0;
    while (end - at >= 8) {
      std::memcpy(&eight, at, 8);
      if (has_other(eight)) break;
      seen |= eight;
      at += 8;
    }
    for (; at < end && is_plain(*at); ++at) seen |= static_cast<unsigned char>(*at);
    return at;
  }

  /// Whether `seen`, all bits of all letters, is of ASCII alone.
  [[nodiscard]] static bool is_ascii(std::uint64_t seen) { return (seen & high_bits) == 0; }

 private:
  static constexpr std::uint64_t each_byte = 0x0101010101010101;
  static constexpr std::uint64_t high_bits = each_byte * 0x80;

  static bool is_plain(char letter) {
    return letter != '"' && letter != '\\' && static_cast<unsigned char>(letter) >= 0x20;
  }

  static std::uint64_t zero_in(std::uint64_t word) {
    return (word - each_byte) & ~word & high_bits;
  }

  static bool has_other(std::uint64_t letters) {
    const std::uint64_t control = (letters - each_byte * 0x20) & ~letters & high_bits;
    return (zero_in(letters ^ each_byte * '"') | zero_in(letters ^ each_byte * '\\') | control) !=
           0;
  }
};

}  // namespace escp
