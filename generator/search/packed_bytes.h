#pragma once

#include <cstdint>
#include <string>

namespace escp::search {

/// Writes numbers bit by bit, the lowest bit first, bytes filled from their lowest bit on.
class bit_writer {
 public:
  /// The lowest `width` bits of the value, at most 32.
  void put(std::uint32_t value, unsigned width);
  /// The bytes; the last one is filled with zeros.
  [[nodiscard]] std::string finish() &&;

 private:
  std::string bytes_;
  std::uint64_t waiting_ = 0;
  unsigned waiting_bits_ = 0;
};

/// The bits that numbers up to `largest` need; 0 for 0.
[[nodiscard]] unsigned bits_for(std::size_t largest);

/// Appends a number in groups of seven bits, lowest first, the high bit set in all but the last.
void append_number(std::string& to, std::size_t value);

}  // namespace escp::search
