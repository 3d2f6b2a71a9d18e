#pragma once

#include <cstddef>
#include <vector>

#include "opendata/table.h"

namespace escp::opendata {

/// All tables: one per kind in the order of kinds, then the long tables.
[[nodiscard]] std::vector<table> all_tables();

/// Where a table stands among `all_tables()`.
[[nodiscard]] std::size_t place_of(const table& of);

/// The same and the table of what their columns mean: all that stands as a CSV.
[[nodiscard]] std::vector<table> described_tables();

/// One per kind, one row per record; lists are cells.
[[nodiscard]] std::vector<table> kind_tables();

/// One row per element of a list.
[[nodiscard]] table memberships_table();
[[nodiscard]] table claims_table();
[[nodiscard]] table totals_table();
[[nodiscard]] table verdicts_table();
[[nodiscard]] table issues_table();
[[nodiscard]] table statements_table();
[[nodiscard]] table statuses_table();
[[nodiscard]] table region_categories_table();
[[nodiscard]] table named_regions_table();
[[nodiscard]] table taxonomy_values_table();

}  // namespace escp::opendata
