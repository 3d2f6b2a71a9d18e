#pragma once

#include <compare>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/output_file.h"
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

/// Adds the records of one NDJSON file to `into`; `file` is its name in findings.
void read_kind(const std::string& file, const std::string& kind, std::string_view text,
               record_set& into, findings& found);

/// The kind whose records a file of a release holds, by its path below the release's folder:
/// "partnerships" for "partnerships.ndjson", nothing for what is not NDJSON of records.
[[nodiscard]] std::string kind_of_file(std::string_view path);

/// The files that `read_records` reads, "<kind>.ndjson" each, with the bytes that they are
/// published with.
[[nodiscard]] output_files record_files(const record_set& records);

}  // namespace escp::releases
