#pragma once

#include <optional>
#include <string>
#include <vector>

#include "releases/record_set.h"
#include "releases/settings.h"

namespace escp::releases {

/// A value that a source has wrong, and that the catalogue publishes otherwise.
struct correction {
  record_key record;
  std::string field;                     ///< JSON pointer
  std::optional<nlohmann::json> expect;  ///< what the source says; without it: nothing
  std::optional<nlohmann::json> value;   ///< what is published; without it: nothing
  std::string reason;
  std::string source;  ///< id of the source that says so
  std::string made;    ///< the day
  position where;
};

/// Reads `[[correction]]` of `data/corrections.toml`: record, field, action ("set", "remove"),
/// value, expect, reason, source, made.
[[nodiscard]] std::vector<correction> read_corrections(const settings& from, findings& found);

/// Corrects one record. What the source says must be what the entry expects: when it is not, the
/// source has changed, and the entry is a finding and left out.
void apply_correction(nlohmann::json& record, const correction& one, findings& found);

/// A finding for an entry whose record does not exist.
[[nodiscard]] finding without_record(const correction& one);

/// The ledger as it is published, `data/corrections.json`.
[[nodiscard]] std::string ledger_json(const std::vector<correction>& all);

}  // namespace escp::releases
