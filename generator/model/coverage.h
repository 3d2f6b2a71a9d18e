#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/catalogue.h"

namespace escp::model {

/// What a set of records is about, and when it entered the catalogue.
struct coverage {
  std::optional<date> begins;          ///< the first day that a record speaks of
  std::optional<date> ends;            ///< the last
  std::optional<date> issued;          ///< on which the oldest of their sources entered
  std::optional<date> modified;        ///< on which the newest of their sources entered
  std::vector<std::string> countries;  ///< ids, sorted, each once
  bool operator==(const coverage&) const = default;
};

/// The coverage of each kind and of the whole. What a kind does not say itself (a taxonomy has no
/// country) is that of the whole; the whole speaks of the days and countries of partnerships,
/// programmes, calls, thematic areas and events. An empty catalogue has no dates.
struct coverages {
  std::array<coverage, kinds.size()> of_kind;
  coverage whole;

  [[nodiscard]] const coverage& of(kind one) const {
    return of_kind[static_cast<std::size_t>(one)];
  }
};

[[nodiscard]] coverages coverages_of(const catalogue& records);

}  // namespace escp::model
