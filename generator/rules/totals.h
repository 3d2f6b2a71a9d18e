#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/catalogue.h"

namespace escp::rules {

/// What the catalogue has of a list of partnerships, and how complete its records are.
struct own_counts {
  std::size_t partnerships = 0;
  std::size_t with_partners = 0;      ///< with at least one partner on file
  std::size_t with_all_partners = 0;  ///< whose list of partners is known to be complete
  std::size_t label_not_confirmed = 0;
  std::size_t participations = 0;  ///< partners and coordinators, once per partnership
  std::size_t organisations = 0;   ///< each once
  std::size_t countries = 0;       ///< of partners, and as stated
  bool operator==(const own_counts&) const = default;

  /// The count that answers to a measure of claims; nothing for what the catalogue does not count,
  /// or cannot count because the fact is on file for few (funding, types, SMEs).
  [[nodiscard]] std::optional<std::size_t> of_measure(std::string_view measure) const;
};

using partnership_list = std::vector<const model::partnership*>;

[[nodiscard]] own_counts count(const model::catalogue& records,
                               std::span<const model::partnership* const> list);

/// The catalogue's own count beside a published one: what its qualifier allows is the same.
enum class agreement { none, same, fewer, more };

/// "none", "same", "fewer", "more".
[[nodiscard]] std::string_view name_of(agreement one);

/// A published figure beside the catalogue's own.
struct total {
  const model::claim* claim = nullptr;
  std::optional<std::size_t> own;          ///< only for totals of what the catalogue counts
  std::optional<std::int64_t> difference;  ///< own less published, when that is a whole number
  rules::agreement agreement = agreement::none;
  /// Another source gives another value of the same measure and nature for the same date. Figures
  /// of different dates are snapshots in time and do not disagree.
  bool is_disputed = false;
};

/// The published figures of a programme, of one of its generations or of one of its calls. Points
/// into the catalogue.
struct totals {
  const model::programme* programme = nullptr;
  const model::generation* generation = nullptr;  ///< none: of the whole programme, or of a call
  const model::call* call = nullptr;
  own_counts own;
  std::vector<total> rows;  ///< one per claim, in their order
};

/// Each claim beside the count.
[[nodiscard]] std::vector<total> compare(std::span<const model::claim> claims,
                                         const own_counts& own);

/// Those of its rows whose figure is a total, and not planned or reported as a result.
[[nodiscard]] std::vector<total> published_totals(const totals& one);

/// Of the programme if it has figures or no generations, of each generation, and of each of its
/// calls that has figures, calls by id.
[[nodiscard]] std::vector<totals> totals_of(const model::programme& one,
                                            const model::catalogue& records);

/// Of all programmes, by id.
[[nodiscard]] std::vector<totals> all_totals(const model::catalogue& records);

}  // namespace escp::rules
