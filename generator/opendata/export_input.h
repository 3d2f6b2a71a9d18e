#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "model/catalogue.h"
#include "rules/verdict.h"
#include "search/documents.h"

namespace escp::opendata {

/// What a release is made from. All of it outlives the export.
struct export_input {
  const model::catalogue& catalogue;
  const std::vector<rules::verdict>& verdicts;
  const std::map<std::string, nlohmann::json>& schemas;  ///< "partnerships.schema.json" to schema
  std::span<const search::document> documents;           ///< what can be browsed
  std::string version;                                   ///< "2026.11.20"
};

/// The licence of everything that is exported, as an address.
inline constexpr std::string_view licence_address = "https://creativecommons.org/licenses/by/4.0/";

}  // namespace escp::opendata
