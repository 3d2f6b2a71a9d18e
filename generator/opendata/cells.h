#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/record.h"

namespace escp::opendata {

/// One row of a table.
using row = std::vector<std::string>;

/// What stands in a cell for a value; nothing for what is not on file.
[[nodiscard]] std::string to_cell(const std::string& text);
[[nodiscard]] std::string to_cell(const std::vector<std::string>& list);
[[nodiscard]] std::string to_cell(const std::optional<date>& day);
[[nodiscard]] std::string to_cell(const std::optional<int>& number);
[[nodiscard]] std::string to_cell(int number);
[[nodiscard]] std::string to_cell(const std::optional<bool>& yes_or_no);
/// The ids of the sources, each once, in their order.
[[nodiscard]] std::string to_cell(const std::vector<model::source_ref>& sources);

/// "stated", "inferred", "unconfirmed": how sure the surest of the sources is.
[[nodiscard]] std::string basis_cell(const std::vector<model::source_ref>& sources);

/// The sources of a part of a record: its own, else those of the field (the nearest pointer above
/// it in `field_sources`), else the record's.
[[nodiscard]] const std::vector<model::source_ref>& sources_of(
    const model::record& one, std::string_view pointer, const std::vector<model::source_ref>& own);

}  // namespace escp::opendata
