#include "rules/candidates.h"

#include <algorithm>
#include <tuple>

namespace escp::rules {

namespace {

// A rank from its highest bits down: themes not shared, place, organisation.
constexpr unsigned organisation_bits = 32;
constexpr unsigned place_bits = 17;
constexpr rank most_themes = (rank{1} << (64 - organisation_bits - place_bits)) - 1;

}  // namespace

rank rank_of(std::size_t shared_themes, std::uint32_t place_rank, std::size_t organisation) {
  const rank not_shared = most_themes - std::min<rank>(shared_themes, most_themes);
  return (not_shared << place_bits | place_rank) << organisation_bits | organisation;
}

std::size_t organisation_of(rank one) {
  return static_cast<std::size_t>(one & ((rank{1} << organisation_bits) - 1));
}

void best_ranks::take(rank one) {
  if (!would_take(one)) return;
  const auto place = std::ranges::upper_bound(ranks_, one);
  std::move_backward(place, ranks_.end() - 1, ranks_.end());
  *place = one;
}

std::span<const rank> best_ranks::all() const {
  const auto end = std::ranges::find(ranks_, none);
  return {ranks_.begin(), end};
}

candidates::candidates(const model::catalogue& catalogue, const demands_on_members& demands,
                       const places& where, const organisation_themes& themes)
    : themes_(&themes) {
  const auto organisations = catalogue.all<model::organisation>();
  for (std::size_t at = 0; at < organisations.size(); ++at) {
    if (would_break(demands, organisations[at])) continue;
    sorted_.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(themes.count(at))});
  }
  std::ranges::sort(sorted_, {}, [&](const candidate& one) {
    return std::tuple(where.of(one.organisation), ~one.themes, one.organisation);
  });
  starts_.resize(where.all().size() + 1);
  for (const candidate& one : sorted_) ++starts_[where.of(one.organisation) + 1];
  for (std::size_t place = 1; place < starts_.size(); ++place) starts_[place] += starts_[place - 1];
}

void candidates::search(std::size_t place, std::uint32_t place_rank, const theme_set& wanted,
                        std::span<const std::size_t> members, best_ranks& best) const {
  for (const candidate& one : in(place)) {
    const bool could_be_better = best.would_take(rank_of(one.themes, place_rank, one.organisation));
    if (!could_be_better) return;
    const std::size_t shared =
        one.themes == 0 ? 0 : themes_->count_shared(one.organisation, wanted);
    const rank found = rank_of(shared, place_rank, one.organisation);
    const bool is_taken = best.would_take(found) &&
                          !std::ranges::binary_search(members, std::size_t{one.organisation});
    if (is_taken) best.take(found);
  }
}

}  // namespace escp::rules
