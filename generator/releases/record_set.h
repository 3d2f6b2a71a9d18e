#pragma once

#include <compare>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"

namespace escp::releases {

/// Which record: its kind as the open data names it ("partnerships"), and its id.
struct record_key {
  std::string kind;
  std::string id;
  auto operator<=>(const record_key&) const = default;
};

/// The published records of one release, each as JSON.
using record_set = std::map<record_key, nlohmann::json>;

/// Reads the records of the release in `folder` ("site/data", "site/data/v/2026.11.20") from its
/// NDJSON files, kind by kind. What is no record (broken JSON, no id, an id twice) is a finding;
/// a folder without any NDJSON file is a failure, as it is no release.
[[nodiscard]] result<record_set> read_records(const file_reader& files, const std::string& folder,
                                              findings& found);

}  // namespace escp::releases
