#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/catalogue.h"

namespace escp::rules {

/// An organisation in a composition, and for how long.
struct member {
  const model::organisation* organisation;
  std::optional<date> from;
  std::optional<date> to;
  std::vector<model::source_ref> sources;
};

/// What rules look at: who takes part, on which themes, and when that was decided. Members whose
/// part the sources dispute, or who are only mentioned, are left out.
struct composition {
  std::string id;
  std::vector<member> members;
  bool is_complete = false;  ///< whether the list of members is known to be whole
  std::vector<std::string> themes;
  std::optional<date> awarded;
  std::optional<date> start;
};

[[nodiscard]] composition composition_of(const model::partnership& one,
                                         const model::catalogue& catalogue);

}  // namespace escp::rules
