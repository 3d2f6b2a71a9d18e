#include "opendata/column_targets.h"

#include <algorithm>
#include <array>

namespace escp::opendata {

namespace {

using enum model::kind;

struct target {
  std::string_view table;  ///< empty: every table that has the column
  std::string_view column;
  model::kind kind;
};

constexpr auto targets = std::to_array<target>({
    {"", "sources", sources},
    {"partnerships", "programme", programmes},
    {"partnerships", "call", calls},
    {"partnerships", "coordinator", organisations},
    {"partnerships", "partners", organisations},
    {"partnerships", "countries_stated", countries},
    {"partnerships", "themes", themes},
    {"partnerships", "follows", partnerships},
    {"organisations", "country", countries},
    {"organisations", "region", regions},
    {"organisations", "region_candidates", regions},
    {"regions", "country", countries},
    {"regions", "successors", regions},
    {"calls", "programme", programmes},
    {"themes", "platform", platforms},
    {"themes", "region_codes", regions},
    {"themes", "organisations", organisations},
    {"expressions-of-interest", "call", calls},
    {"expressions-of-interest", "themes", themes},
    {"expressions-of-interest", "organisations", organisations},
    {"expressions-of-interest", "region_codes", regions},
    {"expressions-of-interest", "partnership", partnerships},
    {"s3-evidence", "country", countries},
    {"s3-evidence", "regions", regions},
    {"s3-evidence", "themes", themes},
    {"s3-evidence", "partnership", partnerships},
    {"s3-evidence", "organisations", organisations},
    {"memberships", "partnership", partnerships},
    {"memberships", "organisation", organisations},
    {"memberships", "country", countries},
    {"memberships", "region", regions},
    {"totals", "programme", programmes},
    {"totals", "call", calls},
    {"verdicts", "call", calls},
    {"verdicts", "clause_source", sources},
    {"statuses", "country", countries},
    {"region-categories", "region", regions},
    {"region-categories", "country", countries},
    {"named-regions", "country", countries},
    {"named-regions", "region", regions},
    {"named-regions", "candidates", regions},
    {"taxonomy-values", "taxonomy", taxonomies},
});

}  // namespace

std::optional<model::kind> target_of(std::string_view table, std::string_view column) {
  const auto* const found = std::ranges::find_if(targets, [&](const target& one) {
    return one.column == column && (one.table.empty() || one.table == table);
  });
  if (found == targets.end()) return std::nullopt;
  return found->kind;
}

}  // namespace escp::opendata
