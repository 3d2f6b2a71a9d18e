#pragma once

#include <string_view>

namespace escp::releases {

/// The kind of what the rules came to, one line per verdict: computed, hence no record. It makes
/// the file `data/outcomes.ndjson`.
inline constexpr std::string_view outcome_kind = "outcomes";

}  // namespace escp::releases
