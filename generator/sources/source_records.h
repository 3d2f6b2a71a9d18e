#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/finding.h"
#include "model/document.h"
#include "sources/kept_sources.h"

namespace escp::sources {

/// A record of its own making: its text is its JSON, and it stands on `line` of the snapshot.
[[nodiscard]] model::document document_of(model::kind kind, nlohmann::json record,
                                          const std::string& file, std::size_t line);

/// How old what a source gave is, and why: by the time of its last failed attempt, else by `today`.
struct staleness {
  int days = 0;
  std::string reason;
  bool is_error = false;
};
[[nodiscard]] std::optional<staleness> staleness_of(const source_description& source,
                                                    const lock_entry& entry,
                                                    const std::optional<date>& today);

/// Adds the record that the catalogue keeps of a source itself, or what a fetch knows to the one
/// that is there; an old snapshot is marked and becomes a finding. The place of the record.
std::size_t put_source_record(const kept_source& kept, const std::optional<date>& today,
                              model::documents& documents, findings& found);

}  // namespace escp::sources
