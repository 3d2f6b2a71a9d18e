#include "incremental/address_table.h"

#include <algorithm>
#include <utility>

namespace escp::incremental {

namespace {

constexpr std::size_t smallest = 64;

/// Addresses are multiples of 8 and near each other; the upper half of the product is well mixed.
std::size_t mixed(const void* address) {
  constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15;
  return static_cast<std::size_t>((reinterpret_cast<std::uintptr_t>(address) * odd) >> 32U);
}

}  // namespace

bool address_table::add(const void* address, std::uint32_t number) {
  if (4 * (taken_ + 1) > 3 * slots_.size()) grow();
  slot& to = slots_[place_of(address)];
  if (to.address != nullptr) return false;
  to = {.address = address, .number = number};
  ++taken_;
  return true;
}

std::optional<std::uint32_t> address_table::find(const void* address) const {
  if (slots_.empty()) return std::nullopt;
  const slot& at = slots_[place_of(address)];
  return at.address == nullptr ? std::nullopt : std::optional(at.number);
}

std::size_t address_table::place_of(const void* address) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t at = mixed(address) & last;
  while (slots_[at].address != nullptr && slots_[at].address != address) at = (at + 1) & last;
  return at;
}

void address_table::grow() {
  const std::vector<slot> before =
      std::exchange(slots_, std::vector<slot>(std::max(smallest, 2 * slots_.size())));
  for (const slot& one : before)
    if (one.address != nullptr) slots_[place_of(one.address)] = one;
}

}  // namespace escp::incremental
