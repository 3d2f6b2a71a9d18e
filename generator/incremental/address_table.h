#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace escp::incremental {

/// Numbers for addresses, found in one look: what is read is looked up for every page.
class address_table {
 public:
  /// False when the address has a number already.
  [[nodiscard]] bool add(const void* address, std::uint32_t number);
  [[nodiscard]] std::optional<std::uint32_t> find(const void* address) const;

 private:
  struct slot {
    const void* address = nullptr;
    std::uint32_t number = 0;
  };

  /// Where the address is, or would be.
  [[nodiscard]] std::size_t place_of(const void* address) const;
  void grow();

  std::vector<slot> slots_;  ///< a power of two, at most three in four of them taken
  std::size_t taken_ = 0;
};

}  // namespace escp::incremental
