#include "opendata/data_package.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "opendata/table_schema.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

using nlohmann::json;

constexpr std::string_view folder = "data/";

json licences() {
  return {{{"name", "CC-BY-4.0"},
           {"path", licence_address},
           {"title", "Creative Commons Attribution 4.0 International"}}};
}

std::string in_lower_case(std::string_view text) {
  std::string made(text);
  std::ranges::transform(made, made.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return made;
}

/// The resources that keys refer to are named as their tables, all others as their files.
std::string resource_name(const listed_file& file, const table* holds) {
  return holds != nullptr ? holds->name
                          : replace_all(in_lower_case(file.path.substr(folder.size())), "/", ".");
}

const table* table_in(const listed_file& file, const std::vector<table>& tables) {
  if (file.media_type != "text/csv") return nullptr;
  const auto found = std::ranges::find(tables, file.name, &table::name);
  return found == tables.end() ? nullptr : &*found;
}

json resource(const listed_file& file, const std::vector<table>& tables) {
  const table* holds = table_in(file, tables);
  json made{{"$schema", "https://datapackage.org/profiles/2.0/dataresource.json"},
            {"name", resource_name(file, holds)},
            {"path", file.path.substr(folder.size())},
            {"format", file.path.substr(file.path.rfind('.') + 1)},
            {"mediatype", file.media_type},
            {"bytes", file.bytes},
            {"hash", fmt::format("sha256:{}", file.sha256)},
            {"licenses", licences()}};
  if (holds == nullptr) return made;
  made["type"] = "table";
  made["encoding"] = "utf-8";
  made["description"] = holds->description;
  made["dialect"] = {{"$schema", "https://datapackage.org/profiles/2.0/tabledialect.json"},
                     {"lineTerminator", "\r\n"}};
  made["schema"] = table_schema(*holds);
  return made;
}

}  // namespace

std::string data_package(const export_input& input, std::span<const listed_file> files) {
  const std::vector<table> tables = described_tables();
  json resources = json::array();
  for (const listed_file& one : files) resources.push_back(resource(one, tables));
  const json all{{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
                 {"name", "escp-catalogue"},
                 {"title", "ESCP Catalogue"},
                 {"description",
                  "European cluster partnerships with their partners, calls, regions and figures, "
                  "and the source of every fact. See ATTRIBUTION.txt for the licences of sources."},
                 {"version", input.version},
                 {"licenses", licences()},
                 {"keywords", {"clusters", "partnerships", "smart specialisation", "Europe"}},
                 {"resources", std::move(resources)}};
  return all.dump(1) + "\n";
}

}  // namespace escp::opendata
