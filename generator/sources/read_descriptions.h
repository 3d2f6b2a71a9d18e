#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "sources/source_description.h"

namespace escp::sources {

/// The JSON Schemas of all kinds by file name, see schema_set::files.
using schema_files = std::map<std::string, nlohmann::json>;

/// Reads the text of `data/sources.toml`. What is wrong with it becomes findings with line and
/// column; a source with an error is left out.
[[nodiscard]] std::vector<source_description> read_descriptions(const std::string& path,
                                                                std::string_view text,
                                                                const schema_files& schemas,
                                                                findings& found);

/// Every key that a description may have, those of its tables too; docs/sources.md explains each.
[[nodiscard]] std::vector<std::string_view> description_keys();

/// The schema of a field of a record, references followed; nothing when the kind has no such field.
/// A list of objects is entered by saying which of them is meant ("/categories/period=2014-2020"),
/// or, where it is the one that a row adds, by the name of its member ("/context/value").
[[nodiscard]] const nlohmann::json* schema_of_field(const schema_files& schemas, model::kind kind,
                                                    std::string_view pointer);

/// Whether a token of a pointer says which object of a list is meant: "period=2014-2020".
[[nodiscard]] bool is_choice(std::string_view token);

/// Pointers of all fields that a source may fill in, for suggestions: "/identifiers/pic".
[[nodiscard]] std::vector<std::string> fields_of_kind(const schema_files& schemas,
                                                      model::kind kind);

}  // namespace escp::sources
