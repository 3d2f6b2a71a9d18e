#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "opendata/api_addresses.h"
#include "opendata/exporters.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

/// A part of an address in braces.
struct parameter {
  std::string_view name;
  std::string_view type;
  std::string_view description;
};

constexpr std::array<parameter, 4> parameters{{
    {"id", "string", "Id of the record; it stays for good."},
    {"page", "integer", "Number of the page, from 2 on; the first page is the list itself."},
    {"facet", "string", "Code of the facet, from facets.json."},
    {"code", "string", "Code of a value of the facet, from facets.json."},
}};

/// An address of the interface, and what it answers with.
struct operation {
  std::string address;  ///< below the folder of the interface: "partnerships/{id}.json"
  std::string id;
  std::string summary;
  std::string_view media_type;
  json schema;
};

json reference(std::string_view name) {
  return {{"$ref", fmt::format("#/components/schemas/{}", name)}};
}

json parameters_of(const std::string& address) {
  json list = json::array();
  for (const parameter& one : parameters) {
    if (address.find(fmt::format("{{{}}}", one.name)) == std::string::npos) continue;
    list.push_back({{"name", one.name},
                    {"in", "path"},
                    {"required", true},
                    {"description", one.description},
                    {"schema", {{"type", one.type}}}});
  }
  return list;
}

json path_item(const operation& one) {
  json get{
      {"operationId", one.id},
      {"summary", one.summary},
      {"responses",
       {{"200",
         {{"description", "The file."}, {"content", {{one.media_type, {{"schema", one.schema}}}}}}},
        {"404", {{"description", "There is no such file."}}}}}};
  if (json with = parameters_of(one.address); !with.empty()) get["parameters"] = std::move(with);
  return {{"get", std::move(get)}};
}

/// A record as it stands in lists and dumps.
json record_schema(std::string_view kind) {
  return {{"$ref", fmt::format("../../data/schema/v1/{}.schema.json", kind)}};
}

/// A list of the kind: what all lists say, and records of its schema.
json list_schema(std::string_view kind) {
  return {{"allOf",
           {reference("List"),
            {{"type", "object"},
             {"properties", {{"records", {{"type", "array"}, {"items", record_schema(kind)}}}}}}}}};
}

/// A record by itself carries the verdicts on it, which its schema does not know.
json single_schema(std::string_view kind) {
  return {{"anyOf", {record_schema(kind), reference("JudgedRecord")}}};
}

void add_kind(std::vector<operation>& all, const model::kind_row& row) {
  constexpr std::string_view type = "application/json";
  const std::string kind(row.name);
  all.push_back(
      {kind + ".json", "list-" + kind,
       fmt::format("All records of the kind {}, the first {} of them", kind, records_per_page),
       type, list_schema(kind)});
  all.push_back({kind + "/page/{page}.json", "page-" + kind,
                 fmt::format("A further page of the kind {}", kind), type, list_schema(kind)});
  all.push_back({kind + "/{id}.json", "get-" + kind, fmt::format("One {}", row.singular), type,
                 single_schema(kind)});
}

void add_place(std::vector<operation>& all, std::string_view kind, std::string_view singular) {
  const std::string address = fmt::format("{}/{{id}}/data", kind);
  const std::string summary = fmt::format("What is on file about a {}", singular);
  all.push_back({address + ".json",
                 fmt::format("about-{}", kind),
                 summary,
                 "application/json",
                 {{"type", "object"}, {"required", {"place", "version", "licence"}}}});
  all.push_back({address + ".csv",
                 fmt::format("about-{}-csv", kind),
                 summary,
                 "text/csv",
                 {{"type", "string"}}});
}

std::vector<operation> operations() {
  const json text{{"type", "string"}};
  std::vector<operation> all{
      {"index.json", "entry", "The kinds of records and where their lists are", "application/json",
       reference("Entry")},
      {"facets.json", "facets", "All facets, their values and how many records have each",
       "application/json", reference("Facets")},
      {"browse/{facet}/{code}.json", "browse", "The records that have a value of a facet",
       "application/json", reference("Envelope")},
      {"browse/{facet}/{code}.csv", "browse-csv", "The same, one line each", "text/csv", text},
      {"partnerships/{id}.csv", "partners-csv", "The partners of a partnership, one line each",
       "text/csv", text}};
  for (const model::kind_row& row : model::kinds) add_kind(all, row);
  add_place(all, "regions", "region");
  add_place(all, "countries", "country");
  return all;
}

json typed(std::string_view type, std::string_view description) {
  return {{"type", type}, {"description", description}};
}

json object_of(json properties, json required) {
  return {
      {"type", "object"}, {"required", std::move(required)}, {"properties", std::move(properties)}};
}

/// What every file says about itself.
json envelope_properties() {
  return {{"kind", typed("string", "What the records are")},
          {"version", typed("string", "Version of the data, such as 2026.11.20")},
          {"licence", typed("string", "Address of the licence")},
          {"count", typed("integer", "Number of records in all pages together")},
          {"records", {{"type", "array"}, {"items", {{"type", "object"}}}}}};
}

json schemas() {
  const json required{"kind", "version", "licence", "count", "records"};
  json list = envelope_properties();
  list["page"] = typed("integer", "Number of this page, from 1 on");
  list["pages"] = typed("integer", "Number of pages");
  list["previous"] = typed("string", "The page before, relative to this file");
  list["next"] = typed("string", "The page after, relative to this file; none on the last");
  json list_required = required;
  list_required.insert(list_required.end(), {"page", "pages"});
  return {{"Envelope", object_of(envelope_properties(), required)},
          {"List", object_of(std::move(list), std::move(list_required))},
          {"Entry", object_of({{"version", typed("string", "Version of the data")},
                               {"kinds", {{"type", "array"}, {"items", {{"type", "object"}}}}}},
                              {"version", "licence", "kinds"})},
          {"Facets", object_of({{"facets", {{"type", "array"}, {"items", {{"type", "object"}}}}}},
                               {"version", "licence", "facets"})},
          {"JudgedRecord",
           object_of({{"id", typed("string", "Permanent id")},
                      {"verdicts", {{"type", "array"}, {"items", {{"type", "object"}}}}}},
                     {"id", "verdicts"})}};
}

class openapi_file final : public exporter {
 public:
  std::vector<exported_file> finish() override {
    json paths = json::object();
    for (const operation& one : operations()) {
      paths[fmt::format("/{}/{}", api_folder, one.address)] = path_item(one);
    }
    const json all{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "ESCP Catalogue"},
          {"version", "1"},
          {"summary", "The catalogue as files at stable addresses: no key, no account, no limit."},
          {"license", {{"name", "CC BY 4.0"}, {"url", licence_address}}}}},
        {"servers", {{{"url", "../.."}, {"description", "The site that this file is read from"}}}},
        {"paths", std::move(paths)},
        {"components", {{"schemas", schemas()}}}};
    return {{"openapi",
             {fmt::format("{}/openapi.json", api_folder), all.dump(1) + "\n"},
             "application/openapi+json",
             std::nullopt}};
  }
};

}  // namespace

std::unique_ptr<exporter> openapi_exporter(const export_context& /*context*/) {
  return std::make_unique<openapi_file>();
}

}  // namespace escp::opendata
