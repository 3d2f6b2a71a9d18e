#pragma once

#include "sources/read_descriptions.h"
#include "sources/toml_keys.h"

namespace escp::sources {

/// Reads `[source.fields]`: each key a field of the record, each value a name or a table. Fields
/// that the record's kind does not have are findings.
void read_mapping(const toml_file& file, const toml::node& value, const schema_files& schemas,
                  source_description& into);

/// The keys that say how one field is made.
[[nodiscard]] std::vector<std::string_view> mapping_keys();

}  // namespace escp::sources
