#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/catalogue.h"

namespace escp::rules {

class reference_tables;

/// Where an organisation is, as far as is on file.
struct place {
  std::string_view country_stated;            ///< confirmed or not; empty when there is none
  const model::country* country = nullptr;    ///< on file
  bool has_country = false;                   ///< a country is on file, in the catalogue or not
  bool is_placed = false;                     ///< its region or candidates for it are on file
  std::vector<const model::region*> regions;  ///< those it can be in, see member_region.h
};

[[nodiscard]] place place_of(const model::organisation& one, const model::catalogue& catalogue,
                             const reference_tables& tables);

/// The different places of all organisations: what rules say about where an organisation is need
/// be worked out once for each of them.
class places {
 public:
  places() = default;
  places(const model::catalogue& catalogue, const reference_tables& tables);

  [[nodiscard]] const std::vector<place>& all() const { return all_; }
  /// The number in all() of an organisation's place; organisations by their place in the table.
  [[nodiscard]] std::size_t of(std::size_t organisation) const { return of_[organisation]; }
  /// The place of an organisation of the catalogue; nullptr for one that is only described.
  [[nodiscard]] const place* find(const model::organisation& one) const;

 private:
  std::span<const model::organisation> organisations_;
  std::vector<place> all_;
  std::vector<std::uint32_t> of_;
};

}  // namespace escp::rules
