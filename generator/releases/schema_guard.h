#pragma once

#include <map>
#include <string>
#include <vector>

#include "releases/guards.h"

namespace escp::releases {

/// Schemas of a release by their path below it, "schema/v1/partnerships.schema.json".
using schema_files = std::map<std::string, nlohmann::json>;

/// Every change that breaks who reads by the earlier schema, as the Data Package recipe has it: a
/// field removed or renamed, another type, a value of a list of codes removed, a bound tightened, a
/// field that became required, further fields forbidden. A schema of a new major version ("v2") may
/// differ, as long as the earlier one is still there.
[[nodiscard]] std::vector<objection> guard_schemas(const schema_files& before,
                                                   const schema_files& after);

/// What of one schema breaks against the other, each as a sentence.
[[nodiscard]] std::vector<std::string> breaking_changes(const nlohmann::json& before,
                                                        const nlohmann::json& after);

}  // namespace escp::releases
