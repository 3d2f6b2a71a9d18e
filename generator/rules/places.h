#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "rules/lasting_list.h"

namespace escp::rules {

class reference_tables;

/// Where an organisation is, as far as is on file.
struct place {
  const std::string* country_stated = nullptr;  ///< confirmed or not; empty when there is none
  const model::country* country = nullptr;      ///< on file
  bool has_country = false;                     ///< a country is on file, in the catalogue or not
  bool is_placed = false;                       ///< its region or candidates for it are on file
  std::vector<const model::region*> regions;    ///< those it can be in, see member_region.h
  lasting_list codes;                           ///< of these regions
  std::size_t number = not_listed;              ///< in places, when it is the place of a record

  static constexpr std::size_t not_listed = std::numeric_limits<std::size_t>::max();
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

 private:
  std::vector<place> all_;
  std::vector<std::uint32_t> of_;
};

}  // namespace escp::rules
