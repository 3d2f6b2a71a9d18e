#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/string_hash.h"

namespace escp::model {

/// Finds a record's place in its table by its id, in about one comparison however many there are.
/// Holds numbers only: the ids stay where they are.
class id_index {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// Adds the next place. `reserve` is called before with at least their number.
  void reserve(std::size_t count) { slots_.assign(std::bit_ceil(2 * count + 1), slot{}); }
  void add(std::string_view id, std::size_t place) {
    const std::uint32_t tag = tag_of(id);
    std::size_t at = tag;
    while (slots_[at & mask()].place != free) ++at;
    slots_[at & mask()] = {tag, static_cast<std::uint32_t>(place)};
  }

  /// The place of the id, or none; `id_at(place)` is the id that stands there.
  template <class ids>
  [[nodiscard]] std::size_t find(std::string_view id, const ids& id_at) const {
    if (slots_.empty()) return none;
    const std::uint32_t tag = tag_of(id);
    for (std::size_t at = tag; slots_[at & mask()].place != free; ++at) {
      const slot& one = slots_[at & mask()];
      if (one.tag == tag && id_at(one.place) == id) return one.place;
    }
    return none;
  }

 private:
  static constexpr std::uint32_t free = static_cast<std::uint32_t>(-1);

  struct slot {
    std::uint32_t tag = 0;
    std::uint32_t place = free;
  };

  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  static std::uint32_t tag_of(std::string_view id) {
    const std::size_t hash = string_hash()(id);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
  }

  std::vector<slot> slots_;
};

}  // namespace escp::model
