#include "opendata/exporters.h"

#include <array>

namespace escp::opendata {

std::span<const exporter_row> exporters() {
  static constexpr auto rows = std::to_array<exporter_row>({
      {"json", "data/<kind>.json", json_exporter},
      {"ndjson", "data/<kind>.ndjson", ndjson_exporter},
      {"csv", "data/<table>.csv, data/columns.csv", csv_exporter},
      {"xlsx", "data/catalogue.xlsx, data/<kind>.xlsx", xlsx_exporter},
      {"sqlite", "data/catalogue.db", sqlite_exporter},
      {"geojson", "data/regions.geojson, data/organisations.geojson", geojson_exporter},
      {"jsonld", "data/catalogue.jsonld", json_ld_exporter},
      {"verdicts", "data/verdicts.json", verdict_exporter},
      {"totals", "data/totals.json", totals_exporter},
      {"checker", "data/checker.json", checker_exporter},
      {"records", "api/v1/<kind>/<id>.json, api/v1/partnerships/<id>.csv", record_exporter},
      {"places", "api/v1/{regions,countries}/<id>/data.{csv,json}", place_exporter},
      {"browse", "api/v1/browse/<facet>/<code>.{csv,json}, api/v1/facets.json", browse_exporter},
      {"schemas", "data/schema/v1/<kind>.schema.json", schema_exporter},
      {"licence", "data/LICENSE.txt, data/ATTRIBUTION.txt", licence_exporter},
      {"lists", "api/v1/<kind>.json, api/v1/<kind>/page/<n>.json, api/v1/index.json",
       list_exporter},
      {"openapi", "api/v1/openapi.json", openapi_exporter},
      {"csvw", "data/<table>.csv-metadata.json", csvw_exporter},
      {"quality", "data/issues.json, data/checks.json", quality_exporter},
  });
  return rows;
}

}  // namespace escp::opendata
