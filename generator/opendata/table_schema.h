#pragma once

#include <nlohmann/json.hpp>

#include "opendata/table.h"

namespace escp::opendata {

/// The columns of a table and its keys as a Table Schema (Data Package 2.0). Lists are texts there:
/// the published profile knows no escape within a list.
[[nodiscard]] nlohmann::json table_schema(const table& of);

/// The same as the metadata of CSV on the Web, for the file `<name>.csv` beside it.
[[nodiscard]] nlohmann::json csv_on_the_web(const table& of);

}  // namespace escp::opendata
