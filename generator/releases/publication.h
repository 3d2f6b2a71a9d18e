#pragma once

#include "base/output_file.h"
#include "releases/history.h"
#include "releases/retention.h"

namespace escp::releases {

/// What a site publishes of its past: `data/v/<version>/…` as it was, `data/versions.json`, and
/// `data/changes/<version>.{json,ndjson,csv}` for every release but the first, with the windows
/// `data/changes/last-<days>-days.{json,ndjson,csv}`. Sorted by path.
[[nodiscard]] output_files publication_files(const release_store& store,
                                             const release_history& history,
                                             const retention& policy);

/// `data/versions.json`.
[[nodiscard]] std::string versions_json(const release_history& history, const retention& policy);

}  // namespace escp::releases
