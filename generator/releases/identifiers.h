#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "releases/compare.h"
#include "releases/settings.h"

namespace escp::releases {

/// Why a record is gone, and what has its place.
struct removal {
  std::string reason;
  std::optional<record_key> successor;
  bool operator==(const removal&) const = default;
};

/// What maintainers say about ids that changed or went.
struct identifier_notes {
  renamings renamed;
  std::map<record_key, removal> removed;
};

/// Reads `data/identifiers.toml`: `[[rename]]` with kind, from, to; `[[removal]]` with record,
/// reason, successor.
[[nodiscard]] identifier_notes read_identifiers(const settings& from, findings& found);

/// A finding for what contradicts the records on file: an id that was renamed or removed and is
/// there, or a new name or a successor that is not.
void check_identifiers(const settings& from, const std::set<record_key>& on_file, findings& found);

}  // namespace escp::releases
