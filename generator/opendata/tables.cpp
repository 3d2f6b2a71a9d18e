#include "opendata/tables.h"

#include <algorithm>

#include "opendata/dictionary.h"

namespace escp::opendata {

std::vector<table> all_tables() {
  std::vector<table> all = kind_tables();
  for (const auto& make : {memberships_table, claims_table, totals_table, verdicts_table,
                           issues_table, statements_table, statuses_table, region_categories_table,
                           named_regions_table, taxonomy_values_table}) {
    all.push_back(make());
  }
  return all;
}

std::size_t place_of(const table& of) {
  const std::vector<table> all = all_tables();
  return static_cast<std::size_t>(std::ranges::find(all, of.name, &table::name) - all.begin());
}

std::vector<table> described_tables() {
  std::vector<table> tables = all_tables();
  tables.push_back(dictionary_table());
  return tables;
}

}  // namespace escp::opendata
