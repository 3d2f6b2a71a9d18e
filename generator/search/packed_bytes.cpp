#include "search/packed_bytes.h"

#include <bit>

namespace escp::search {

void bit_writer::put(std::uint32_t value, unsigned width) {
  waiting_ |= static_cast<std::uint64_t>(value) << waiting_bits_;
  waiting_bits_ += width;
  while (waiting_bits_ >= 8) {
    bytes_ += static_cast<char>(waiting_ & 0xFFU);
    waiting_ >>= 8U;
    waiting_bits_ -= 8;
  }
}

std::string bit_writer::finish() && {
  if (waiting_bits_ > 0) bytes_ += static_cast<char>(waiting_ & 0xFFU);
  return std::move(bytes_);
}

unsigned bits_for(std::size_t largest) { return static_cast<unsigned>(std::bit_width(largest)); }

void append_number(std::string& to, std::size_t value) {
  while (value >= 0x80) {
    to += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  to += static_cast<char>(value);
}

}  // namespace escp::search
