#pragma once

#include <nlohmann/json.hpp>

#include "rules/suggestions.h"
#include "rules/verdict.h"

namespace escp::rules {

/// Whether a verdict's JSON says where its facts and clauses were read.
enum class provenance { left_out, given };

/// {"subject", "call", "overall", "conditions": [{"id", "severity", "reference_date", "judgement":
/// {"outcome", "evidence": [{"code", "arguments": {name: text}}], "missing", "settle", "parts"}}]}:
/// the keys that the page's engine gives (templates/assets/checker/engine.js). With provenance,
/// statements and conditions have "sources" besides.
[[nodiscard]] nlohmann::json to_json(const verdict& one, provenance wanted = provenance::left_out);

/// [{"condition", "organisations": [{"organisation", "reasons": [{"code", "arguments"}]}]}].
[[nodiscard]] nlohmann::json to_json(const std::vector<condition_suggestions>& all);

}  // namespace escp::rules
