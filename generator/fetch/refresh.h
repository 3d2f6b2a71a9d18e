#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "fetch/fetch_source.h"
#include "fetch/snapshot_store.h"
#include "sources/plausibility.h"

namespace escp::fetch {

/// What refreshing one source came to, for the terminal.
struct refreshed_source {
  std::string id;
  std::string summary;  ///< "16000 rows, 1 request, 1.2 MB"
  bool is_accepted = false;
};

/// Fetches a source, judges it, and stores it if it is plausible. Otherwise the last good snapshot
/// stays, the lock file notes why, and `found` has the reason: a warning, or an error when there is
/// no good snapshot or it is older than the description allows.
[[nodiscard]] refreshed_source refresh_source(const fetch_context& context,
                                              const sources::source_description& source,
                                              sources::lock_file& lock, const snapshot_store& store,
                                              findings& found);

/// Whether the schedule of a source asks for a fetch at `now`, a time as the lock file has it: a
/// source that has no good snapshot, or whose last fetch failed, always does.
[[nodiscard]] bool is_due(const sources::source_description& source, const sources::lock_file& lock,
                          std::string_view now);

}  // namespace escp::fetch
