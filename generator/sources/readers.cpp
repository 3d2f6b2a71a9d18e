#include "sources/readers.h"

#include <algorithm>
#include <array>

namespace escp::sources {

namespace {

constexpr std::string_view json_types = "application/json";
constexpr std::string_view any_type = "*/*";

reader_options list_at(std::string rows, std::string prefix, std::string suffix,
                       std::string problem) {
  reader_options made;
  made.rows = std::move(rows);
  made.prefix = std::move(prefix);
  made.suffix = std::move(suffix);
  made.problem = std::move(problem);
  return made;
}

}  // namespace

std::span<const reader_row> reader_rows() {
  static const std::array<reader_row, 9> rows{{
      {"json",
       "a JSON text with a list of rows at \"rows\"; fields are JSON pointers into a row",
       read_json,
       {},
       json_types},
      {"ndjson", "a JSON value on each line", read_ndjson, {}, "application/x-ndjson"},
      {"csv",
       "a table with headings; the separator is found out unless stated",
       read_csv,
       {},
       "text/csv"},
      {"csv-zip",
       "such tables inside a ZIP archive; a second one can be joined",
       read_csv,
       {},
       any_type,
       true},
      {"json-zip", "JSON texts inside a ZIP archive", read_json, {}, any_type, true},
      {"socrata", "an open-data portal of Socrata (SODA 2.1): /resource/<id>.json", read_json,
       list_at("", "", "", "/message"), json_types, false, "offset", "$offset", "$limit"},
      {"json-stat",
       "a JSON-stat 2.0 cube; fields are its dimensions, value and status",
       read_json_stat,
       {},
       json_types},
      {"sparql", "SPARQL 1.1 query results in JSON; fields are the variables", read_json,
       list_at("/results/bindings", "/", "/value", ""), "application/sparql-results+json"},
      {"arcgis", "a query of an ArcGIS REST layer (f=json); fields are its attributes", read_json,
       list_at("/features", "/attributes/", "", "/error/message"), json_types, false, "offset",
       "resultOffset", "resultRecordCount"},
  }};
  return rows;
}

const reader_row* reader_named(std::string_view name) {
  const auto rows = reader_rows();
  const auto found = std::ranges::find(rows, name, &reader_row::name);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace escp::sources
