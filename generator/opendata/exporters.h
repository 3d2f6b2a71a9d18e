#pragma once

#include <memory>

#include "opendata/exporter.h"

namespace escp::opendata {

/// `data/<kind>.json`: an envelope and the records, one a line (RFC 8259).
[[nodiscard]] std::unique_ptr<exporter> json_exporter(const export_context& context);
/// `data/<kind>.ndjson`: one record a line and nothing else.
[[nodiscard]] std::unique_ptr<exporter> ndjson_exporter(const export_context& context);
/// `data/<table>.csv` for every table of tables.h (RFC 4180), `data/columns.csv` on their columns.
[[nodiscard]] std::unique_ptr<exporter> csv_exporter(const export_context& context);
/// `data/catalogue.xlsx` with a sheet for every table, and `data/<kind>.xlsx`.
[[nodiscard]] std::unique_ptr<exporter> xlsx_exporter(const export_context& context);
/// `data/catalogue.db`: an SQLite database of all tables, see database_schema.h.
[[nodiscard]] std::unique_ptr<exporter> sqlite_exporter(const export_context& context);
/// `data/regions.geojson`, `data/organisations.geojson`: those that have a place on the map.
[[nodiscard]] std::unique_ptr<exporter> geojson_exporter(const export_context& context);
/// `data/catalogue.jsonld`: the records as linked data, see linked_terms.h.
[[nodiscard]] std::unique_ptr<exporter> json_ld_exporter(const export_context& context);
/// `data/checker.json`: what the page's engine needs of the catalogue, in few bytes.
[[nodiscard]] std::unique_ptr<exporter> checker_exporter(const export_context& context);
/// `data/verdicts.json`: the verdicts with all their evidence.
[[nodiscard]] std::unique_ptr<exporter> verdict_exporter(const export_context& context);
/// `data/totals.json`: the totals of programmes beside the catalogue's own counts.
[[nodiscard]] std::unique_ptr<exporter> totals_exporter(const export_context& context);
/// `api/v1/<kind>/<id>.json` for every record, `api/v1/partnerships/<id>.csv` with the partners.
[[nodiscard]] std::unique_ptr<exporter> record_exporter(const export_context& context);
/// `api/v1/regions/<code>/data.{csv,json}`, the same for countries: what is on file about a place.
/// A place that nothing is linked to has none.
[[nodiscard]] std::unique_ptr<exporter> place_exporter(const export_context& context);
/// `api/v1/browse/<facet>/<code>.csv` and `.json`: the records that have a code, one line each;
/// `api/v1/facets.json`: all facets and codes with their counts.
[[nodiscard]] std::unique_ptr<exporter> browse_exporter(const export_context& context);
/// `data/schema/v1/*.schema.json`.
[[nodiscard]] std::unique_ptr<exporter> schema_exporter(const export_context& context);
/// `data/LICENSE.txt` and `data/ATTRIBUTION.txt`.
[[nodiscard]] std::unique_ptr<exporter> licence_exporter(const export_context& context);

/// `api/v1/<kind>.json` and its further pages, `api/v1/index.json`: every record, 1,000 a page.
[[nodiscard]] std::unique_ptr<exporter> list_exporter(const export_context& context);
/// `api/v1/openapi.json`: the addresses of `api/v1/` in the terms of OpenAPI 3.1.
[[nodiscard]] std::unique_ptr<exporter> openapi_exporter(const export_context& context);
/// `data/<table>.csv-metadata.json`: the columns and keys of each table, as CSV on the Web has it.
[[nodiscard]] std::unique_ptr<exporter> csvw_exporter(const export_context& context);
/// `data/issues.csv` and `.json`: what is missing or doubtful, one line each; `data/checks.json`:
/// the rules with their counts, and how complete the records are.
[[nodiscard]] std::unique_ptr<exporter> quality_exporter(const export_context& context);
/// `data/terms.ttl`: what the terms of `data/catalogue.jsonld` mean that are the catalogue's own.
[[nodiscard]] std::unique_ptr<exporter> vocabulary_exporter(const export_context& context);

}  // namespace escp::opendata
