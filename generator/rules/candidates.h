#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "rules/needs.h"
#include "rules/organisation_themes.h"
#include "rules/places.h"
#include "rules/region_distances.h"

namespace escp::rules {

/// The rank of an organisation among suggestions as one number, the least first: more shared
/// themes, then the nearer place (see place_rank), then the id.
using rank = std::uint64_t;

/// How well a place suits, the least first: the better fit (2, 1 or 0), then the smaller distance.
[[nodiscard]] constexpr std::uint32_t place_rank(std::uint32_t fit,
                                                 region_distances::distance distance) {
  return (2 - fit) << 15 | static_cast<std::uint32_t>(distance);
}

[[nodiscard]] constexpr region_distances::distance distance_in(std::uint32_t place_rank) {
  return static_cast<region_distances::distance>(place_rank & 0x7fff);
}

[[nodiscard]] rank rank_of(std::size_t shared_themes, std::uint32_t place_rank,
                           std::size_t organisation);
[[nodiscard]] std::size_t organisation_of(rank one);

/// The few least ranks of many.
class best_ranks {
 public:
  static constexpr std::size_t most = 5;
  static constexpr rank none = std::numeric_limits<rank>::max();

  best_ranks() { ranks_.fill(none); }
  [[nodiscard]] bool would_take(rank one) const { return one < ranks_.back(); }
  void take(rank one);
  [[nodiscard]] std::span<const rank> all() const;

 private:
  std::array<rank, most> ranks_;
};

/// The organisations that a call allows to be suggested, by place, and in a place those with most
/// themes first: so that a search can leave a place as soon as nobody better can follow.
class candidates {
 public:
  candidates(const model::catalogue& catalogue, const demands_on_members& demands,
             const places& where, const organisation_themes& themes);

  /// Adds to `best` those of the place that share `wanted` themes best and are not in `members`
  /// (sorted).
  void search(std::size_t place, std::uint32_t place_rank, const theme_set& wanted,
              std::span<const std::size_t> members, best_ranks& best) const;

 private:
  struct candidate {
    std::uint32_t organisation;
    std::uint32_t themes;
  };
  [[nodiscard]] std::span<const candidate> in(std::size_t place) const {
    return std::span(sorted_).subspan(starts_[place], starts_[place + 1] - starts_[place]);
  }

  const organisation_themes* themes_;
  std::vector<candidate> sorted_;
  std::vector<std::size_t> starts_;  ///< where each place begins, and the end
};

}  // namespace escp::rules
