#include "opendata/tables.h"

namespace escp::opendata {

std::vector<table> all_tables() {
  std::vector<table> all = kind_tables();
  for (const auto& make : {memberships_table, claims_table, totals_table, verdicts_table,
                           statements_table, statuses_table, region_categories_table,
                           named_regions_table, taxonomy_values_table}) {
    all.push_back(make());
  }
  return all;
}

}  // namespace escp::opendata
