#include "opendata/exporters.h"

#include <array>

namespace escp::opendata {

std::span<const exporter_row> exporters() {
  using enum food;
  static constexpr auto all = std::to_array<exporter_row>({
      {"json", records, "data/<kind>.json", json_exporter},
      {"ndjson", records, "data/<kind>.ndjson", ndjson_exporter},
      {"csv", rows, "data/<table>.csv, data/columns.csv", csv_exporter},
      {"xlsx", rows, "data/catalogue.xlsx, data/<kind>.xlsx", xlsx_exporter},
      {"sqlite", rows, "data/catalogue.db", sqlite_exporter},
      {"geojson", records, "data/regions.geojson, data/organisations.geojson", geojson_exporter},
      {"jsonld", records, "data/catalogue.jsonld", json_ld_exporter},
      {"vocabulary", nothing, "data/terms.ttl", vocabulary_exporter},
      {"verdicts", records, "data/verdicts.json", verdict_exporter},
      {"totals", records, "data/totals.json", totals_exporter},
      {"checker", nothing, "data/checker.json", checker_exporter},
      {"records", records, "api/v1/<kind>/<id>.json, api/v1/partnerships/<id>.csv",
       record_exporter},
      {"places", records, "api/v1/{regions,countries}/<id>/data.{csv,json}", place_exporter},
      {"browse", nothing, "api/v1/browse/<facet>/<code>.{csv,json}, api/v1/facets.json",
       browse_exporter},
      {"schemas", nothing, "data/schema/v1/<kind>.schema.json", schema_exporter},
      {"licence", records, "data/LICENSE.txt, data/ATTRIBUTION.txt", licence_exporter},
      {"lists", records, "api/v1/<kind>.json, api/v1/<kind>/page/<n>.json, api/v1/index.json",
       list_exporter},
      {"openapi", nothing, "api/v1/openapi.json", openapi_exporter},
      {"csvw", nothing, "data/<table>.csv-metadata.json", csvw_exporter},
      {"quality", rows, "data/issues.json, data/checks.json", quality_exporter},
  });
  return all;
}

}  // namespace escp::opendata
