#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "model/catalogue.h"
#include "quality/report.h"
#include "rules/verdict.h"
#include "search/documents.h"

namespace escp::opendata {

/// Where a release stands among those that were published before.
struct release_standing {
  std::string last_successful;  ///< version of the last release; empty: there is none
  std::string last_content;     ///< its content hash
  bool is_release = false;      ///< this is that release, being made
  bool was_refused = false;     ///< the attempt after it made none
};

/// What a release is made from. All of it outlives the export.
struct export_input {
  const model::catalogue& catalogue;
  const std::vector<rules::verdict>& verdicts;
  const std::map<std::string, nlohmann::json>& schemas;  ///< "partnerships.schema.json" to schema
  const quality::report& quality;
  std::span<const search::document> documents;  ///< what can be browsed
  std::string version;                          ///< "2026.11.20"
  output_files beside = {};  ///< files of `data/` that are made elsewhere and are part of it
  std::optional<release_standing> standing = {};  ///< none: no releases are kept
};

/// The licence of everything that is exported, as an address.
inline constexpr std::string_view licence_address = "https://creativecommons.org/licenses/by/4.0/";

}  // namespace escp::opendata
