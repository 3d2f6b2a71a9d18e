#pragma once

#include <span>
#include <vector>

#include "rules/candidates.h"
#include "rules/evaluation.h"
#include "rules/member_region.h"
#include "rules/needs.h"
#include "rules/organisation_themes.h"
#include "rules/places.h"
#include "rules/region_distances.h"
#include "rules/suggestions.h"

namespace escp::rules {

/// What suggestions are looked up in, the same for every call. Points into the catalogue.
struct suggestion_tables {
  explicit suggestion_tables(const model::catalogue& records);

  const model::catalogue* catalogue;
  reference_tables reference;
  const rules::places& places;
  organisation_themes themes;
  region_distances distances;
};

/// What the conditions of a call need, and who may be suggested for them.
struct call_needs {
  const model::call* call = nullptr;
  std::vector<need_tree> conditions;
  std::vector<need> needs;
  std::vector<std::vector<region_standing>> standings;  ///< of needs of a region: one per place
  std::vector<status_table> statuses;                   ///< of needs of a country
  rules::candidates candidates;
};

/// The search for one verdict: what all of its conditions share is worked out once.
class suggestion_search {
 public:
  /// `open`: the open needs of all conditions.
  suggestion_search(const suggestion_tables& tables, const call_needs& call, const occasion& on,
                    std::span<const open_need> open);

  /// The best organisations that bring at least one of what a condition needs.
  [[nodiscard]] std::vector<suggestion> best_for(std::span<const open_need> open) const;

 private:
  /// What organisations can bring to one open need: those of the countries marked, by their place
  /// in the table, or of the places whose standing is met.
  struct offer {
    std::vector<char> countries;
    const std::vector<region_standing>* standings = nullptr;
  };

  void look_around();
  void rank_places(std::span<const open_need> open);
  [[nodiscard]] offer offer_for(const open_need& open) const;
  [[nodiscard]] bool brings(const offer& one, std::size_t place) const;
  [[nodiscard]] suggestion explain(rank one, const std::vector<offer>& offers) const;

  const suggestion_tables& tables_;
  const call_needs& call_;
  const occasion& on_;
  std::vector<std::size_t> members_;                   ///< those in the catalogue, sorted
  theme_set themes_;                                   ///< of the composition and its members
  std::vector<region_distances::distance> distances_;  ///< of every region to the nearest member
  std::vector<std::uint32_t> place_ranks_;
};

}  // namespace escp::rules
