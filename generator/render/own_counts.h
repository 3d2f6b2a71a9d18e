#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "model/catalogue.h"

namespace escp::render {

/// What the catalogue has of a list of partnerships.
struct own_counts {
  std::size_t partnerships = 0;
  std::size_t with_partners = 0;      ///< with at least one partner on file
  std::size_t with_all_partners = 0;  ///< whose list of partners is known to be complete
  std::size_t label_not_confirmed = 0;
  std::size_t participations = 0;  ///< partners and coordinators, once per partnership
  std::size_t organisations = 0;   ///< each once
  std::size_t countries = 0;       ///< of partners, and as stated

  /// The count that answers to a measure of claims; nothing for what the catalogue does not count,
  /// or cannot count because the fact is on file for few (funding, types, SMEs).
  [[nodiscard]] std::optional<std::size_t> of_measure(std::string_view measure) const;
};

[[nodiscard]] own_counts count(const model::catalogue& records,
                               std::span<const model::partnership* const> list);

}  // namespace escp::render
