#include "opendata/table_schema.h"

#include <fmt/format.h>

#include <array>

#include "opendata/column_targets.h"
#include "opendata/export_input.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

/// YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source.
constexpr std::string_view date_pattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

/// How a type is said in a Table Schema, and in CSV on the Web.
struct type_row {
  cell_type type;
  json in_schema;
  json on_the_web;
};

const type_row& row_of(cell_type type) {
  static const std::array<type_row, 5> rows{{
      {cell_type::text, {{"type", "string"}}, "string"},
      {cell_type::number, {{"type", "number"}}, "decimal"},
      {cell_type::date,
       {{"type", "string"}, {"constraints", {{"pattern", date_pattern}}}},
       {{"base", "string"}, {"format", date_pattern}}},
      {cell_type::yes_no,
       {{"type", "boolean"}, {"trueValues", {"yes"}}, {"falseValues", {"no"}}},
       {{"base", "boolean"}, {"format", "yes|no"}}},
      {cell_type::list, {{"type", "string"}}, "string"},
  }};
  return rows[static_cast<std::size_t>(type)];
}

/// Columns whose cells are ids of records of one kind. Ids within lists cannot be keys.
template <class visitor>
void each_reference(const table& of, visitor visit) {
  for (const column& one : of.columns) {
    if (one.type == cell_type::list) continue;
    if (const auto kind = target_of(of.name, one.header)) visit(one, model::name_of(*kind));
  }
}

std::string description_of(const column& one) {
  const std::string_view how =
      one.type == cell_type::list ? R"(; values with ; between, and \; for a ; in a value)" : "";
  return fmt::format("{}{}", one.description, how);
}

bool is_id(const table& of, const column& one) { return has_id(of) && one.header == "id"; }

json field_json(const table& of, const column& one) {
  json field = row_of(one.type).in_schema;
  field["name"] = one.header;
  field["description"] = description_of(one);
  if (is_id(of, one)) field["constraints"] = {{"required", true}, {"unique", true}};
  return field;
}

json column_json(const table& of, const column& one) {
  json made{{"name", one.header},
            {"titles", one.header},
            {"dc:description", description_of(one)},
            {"datatype", row_of(one.type).on_the_web}};
  if (is_id(of, one)) made["required"] = true;
  return made;
}

}  // namespace

json table_schema(const table& of) {
  json fields = json::array();
  for (const column& one : of.columns) fields.push_back(field_json(of, one));
  json schema{{"$schema", "https://datapackage.org/profiles/2.0/tableschema.json"},
              {"fields", std::move(fields)},
              {"missingValues", {""}}};
  if (has_id(of)) schema["primaryKey"] = {"id"};
  json keys = json::array();
  each_reference(of, [&](const column& one, std::string_view kind) {
    keys.push_back(
        {{"fields", {one.header}}, {"reference", {{"resource", kind}, {"fields", {"id"}}}}});
  });
  if (!keys.empty()) schema["foreignKeys"] = std::move(keys);
  return schema;
}

json csv_on_the_web(const table& of) {
  json columns = json::array();
  for (const column& one : of.columns) columns.push_back(column_json(of, one));
  json schema{{"columns", std::move(columns)}};
  if (has_id(of)) schema["primaryKey"] = "id";
  json keys = json::array();
  each_reference(of, [&](const column& one, std::string_view kind) {
    keys.push_back(
        {{"columnReference", one.header},
         {"reference", {{"resource", fmt::format("{}.csv", kind)}, {"columnReference", "id"}}}});
  });
  if (!keys.empty()) schema["foreignKeys"] = std::move(keys);
  return {{"@context", {"http://www.w3.org/ns/csvw", {{"@language", "en"}}}},
          {"url", fmt::format("{}.csv", of.name)},
          {"dc:title", of.name},
          {"dc:description", of.description},
          {"dc:license", {{"@id", licence_address}}},
          {"dialect", {{"lineTerminators", {"\r\n"}}, {"header", true}, {"encoding", "utf-8"}}},
          {"tableSchema", std::move(schema)}};
}

}  // namespace escp::opendata
