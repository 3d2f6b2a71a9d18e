#include "opendata/database_schema.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "opendata/column_targets.h"
#include "opendata/database_views.h"
#include "opendata/dictionary.h"

namespace escp::opendata {

namespace {

std::string quoted(std::string_view name) { return fmt::format("\"{}\"", name); }

/// A column whose cells are ids of one kind. Ids in lists cannot be foreign keys.
std::optional<model::kind> reference_of(const table& of, const column& one) {
  return one.type == cell_type::list ? std::nullopt : target_of(of.name, one.header);
}

std::string definition(const table& of, const column& one) {
  const std::string name = quoted(one.header);
  if (has_id(of) && one.header == "id") return name + " TEXT NOT NULL PRIMARY KEY";
  if (const auto kind = reference_of(of, one))
    return fmt::format("{} TEXT REFERENCES {} (\"id\")", name, sql_name(model::name_of(*kind)));
  switch (one.type) {
    case cell_type::number:
      return name + " ANY";
    case cell_type::yes_no:
      return fmt::format("{} TEXT CHECK ({} IN ('yes', 'no'))", name, name);
    case cell_type::list:
      return fmt::format("{} TEXT CHECK ({} IS NULL OR json_valid({}))", name, name, name);
    case cell_type::text:
    case cell_type::date:
      break;
  }
  return name + " TEXT";
}

struct searched_table {
  std::string_view table;
  std::string_view columns;
};

constexpr auto searched_tables = std::to_array<searched_table>({
    {"partnerships", "acronym, title, sectors, technology_fields, s3_priorities, target_markets"},
    {"organisations", "name, short_name, other_names, region_name, city"},
    {"regions", "name, name_native"},
    {"countries", "name"},
    {"programmes", "name, acronym, summary"},
    {"calls", "title, reference"},
    {"themes", "name, regions"},
    {"support_actions", "name, summary, audience"},
    {"events", "name, place, summary"},
    {"expressions_of_interest", "title, description, target_sectors, technology_fields"},
    {"s3_evidence", "priority, title, publisher, area"},
    {"sources", "title, publisher"},
});

}  // namespace

std::string sql_name(std::string_view table) { return replace_all(std::string(table), "-", "_"); }

std::string sql_text(std::string_view text) {
  return fmt::format("'{}'", replace_all(std::string(text), "'", "''"));
}

std::string create_table(const table& of) {
  std::vector<std::string> lines;
  if (!has_id(of)) lines.emplace_back("  \"row\" INTEGER PRIMARY KEY");
  for (const column& one : of.columns) lines.push_back("  " + definition(of, one));
  return fmt::format("CREATE TABLE {} (\n{}\n) STRICT;\n", sql_name(of.name), join(lines, ",\n"));
}

std::string insert_row(const table& of) {
  const std::size_t places = of.columns.size() + (has_id(of) ? 0 : 1);
  const std::vector<std::string> marks(places, "?");
  return fmt::format("INSERT INTO {} VALUES ({})", sql_name(of.name), join(marks, ", "));
}

std::string create_indexes(const table& of) {
  std::string sql;
  for (const column& one : of.columns) {
    if (!reference_of(of, one)) continue;
    sql += fmt::format("CREATE INDEX {}_by_{} ON {} ({});\n", sql_name(of.name), one.header,
                       sql_name(of.name), quoted(one.header));
  }
  return sql;
}

std::string create_search() {
  std::string sql;
  for (const searched_table& one : searched_tables) {
    // Datasette finds the index of a table by content="…".
    sql += fmt::format(
        "CREATE VIRTUAL TABLE {0}_fts USING FTS5({1}, content=\"{0}\","
        " tokenize=\"unicode61 remove_diacritics 2\");\n"
        "INSERT INTO {0}_fts ({0}_fts) VALUES ('rebuild');\n",
        one.table, one.columns);
  }
  return sql;
}

std::string create_views() {
  std::string sql;
  for (const database_view& one : database_views())
    sql += fmt::format("CREATE VIEW {} AS{};\n", one.name, one.query);
  return sql;
}

std::string create_metadata(const export_context& context, std::span<const table> tables) {
  const std::string& version = context.input().version;
  std::string sql = fmt::format(
      "CREATE TABLE metadata (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;\n"
      "CREATE TABLE metadata_tables (name TEXT NOT NULL PRIMARY KEY, description TEXT NOT NULL)"
      " STRICT;\n"
      "CREATE TABLE metadata_columns (table_name TEXT NOT NULL REFERENCES metadata_tables (name),"
      " column_name TEXT NOT NULL, holds TEXT NOT NULL, description TEXT NOT NULL,"
      " PRIMARY KEY (table_name, column_name)) STRICT;\n"
      "INSERT INTO metadata VALUES ('title', 'ESCP Catalogue'), ('version', {0}),"
      " ('licence', 'CC BY 4.0'), ('licence_url', {1}), ('cite_as', {2}),"
      " ('attribution', 'Points of regions: © EuroGeographics for the administrative boundaries'),"
      " ('source', 'Named in the columns sources; their licences are in the table sources');\n",
      sql_text(version), sql_text(licence_address), sql_text("ESCP Catalogue, version " + version));
  const auto add = [&](std::string_view name, std::string_view description) {
    sql += fmt::format("INSERT INTO metadata_tables VALUES ({}, {});\n", sql_text(name),
                       sql_text(description));
  };
  for (const table& one : tables) add(sql_name(one.name), one.description);
  for (const row& cells : dictionary_rows(tables)) {
    sql += fmt::format("INSERT INTO metadata_columns VALUES ({}, {}, {}, {});\n",
                       sql_text(sql_name(cells[0])), sql_text(cells[1]), sql_text(cells[2]),
                       sql_text(cells[3]));
  }
  for (const database_view& one : database_views()) add(one.name, one.description);
  return sql;
}

}  // namespace escp::opendata
