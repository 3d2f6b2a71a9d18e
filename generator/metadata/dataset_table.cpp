#include "metadata/dataset_table.h"

#include <algorithm>

namespace escp::metadata {

namespace {

using model::kind;

constexpr auto rows = std::to_array<dataset_row>({
    {"partnerships", kind::partnerships, {"memberships"}, {"ECON", "REGI"}},
    {"organisations", kind::organisations, {}, {"ECON"}},
    {"regions", kind::regions, {"region-categories"}, {"REGI"}},
    {"countries", kind::countries, {"statuses"}, {"INTR"}},
    {"programmes", kind::programmes, {"totals"}, {"ECON", "GOVE"}},
    {"calls", kind::calls, {}, {"ECON", "GOVE"}},
    {"platforms", kind::platforms, {}, {"REGI", "TECH"}},
    {"themes", kind::themes, {"named-regions"}, {"REGI", "TECH"}},
    {"support-actions", kind::support_actions, {}, {"ECON", "REGI"}},
    {"events", kind::events, {}, {"ECON"}},
    {"expressions-of-interest", kind::expressions_of_interest, {}, {"ECON", "REGI"}},
    {"s3-evidence", kind::s3_evidence, {}, {"GOVE", "REGI"}},
    {"taxonomies", kind::taxonomies, {"taxonomy-values"}, {"ECON"}},
    {"sources", kind::sources, {}, {"ECON", "GOVE"}},
    {"catalogue", std::nullopt, {}, {"ECON", "REGI"}},
});

bool describes_data(const opendata::listed_file& file) {
  constexpr std::array<std::string_view, 3> types{"text/plain", "application/schema+json",
                                                  "application/csvm+json"};
  constexpr std::array<std::string_view, 3> names{"checker", "datapackage", "terms"};
  return std::ranges::find(types, file.media_type) != types.end() ||
         std::ranges::find(names, file.name) != names.end();
}

}  // namespace

std::span<const dataset_row> datasets() { return rows; }

const dataset_row* dataset_of(const opendata::listed_file& file) {
  if (describes_data(file)) return nullptr;
  const auto* found = std::ranges::find_if(rows, [&](const dataset_row& row) {
    return row.name == file.name || std::ranges::find(row.tables, file.name) != row.tables.end();
  });
  return found == rows.end() ? &rows.back() : found;
}

}  // namespace escp::metadata
