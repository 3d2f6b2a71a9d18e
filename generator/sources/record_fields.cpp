#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/json_text.h"
#include "sources/read_descriptions.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;

/// References of draft 7 stand alone or as the only part of an allOf.
const json* follow(const schema_files& schemas, const json* schema) {
  while (schema != nullptr && schema->is_object()) {
    if (schema->contains("allOf") && schema->at("allOf").size() == 1) {
      schema = &schema->at("allOf").front();
      continue;
    }
    const auto reference = schema->find("$ref");
    if (reference == schema->end()) return schema;
    const auto address = reference->get<std::string>();
    const std::size_t hash = address.find('#');
    const auto file = schemas.find(address.substr(0, hash));
    if (file == schemas.end() || hash == std::string::npos) return nullptr;
    const json::json_pointer inside(address.substr(hash + 1));
    schema = file->second.contains(inside) ? &file->second.at(inside) : nullptr;
  }
  return schema;
}

const json* root_of(const schema_files& schemas, model::kind kind) {
  const auto file = schemas.find(fmt::format("{}.schema.json", model::name_of(kind)));
  return file == schemas.end() ? nullptr : &file->second;
}

/// What is inside a list of objects: one of them.
const json* items_of(const schema_files& schemas, const json* schema) {
  if (schema == nullptr || schema->value("type", "") != "array") return nullptr;
  const auto items = schema->find("items");
  return items == schema->end() ? nullptr : follow(schemas, &*items);
}

const json* property(const json* schema, const std::string& name) {
  if (schema == nullptr || !schema->contains("properties")) return nullptr;
  const json& all = schema->at("properties");
  const auto found = all.find(name);
  return found == all.end() ? nullptr : &*found;
}

/// What the catalogue itself keeps about a record; no source fills it in.
bool is_own_field(std::string_view name) {
  constexpr std::array<std::string_view, 4> own{"sources", "field_sources", "notes",
                                                "other_values"};
  return std::ranges::find(own, name) != own.end();
}

}  // namespace

const json* schema_of_field(const schema_files& schemas, model::kind kind,
                            std::string_view pointer) {
  const json* schema = root_of(schemas, kind);
  for (const std::string& name : pointer_tokens(pointer)) {
    if (schema == root_of(schemas, kind) && is_own_field(name)) return nullptr;
    const json* items = items_of(schemas, schema);
    schema = items != nullptr && is_choice(name)
                 ? items
                 : follow(schemas, property(items == nullptr ? schema : items, name));
  }
  return schema;
}

bool is_choice(std::string_view token) { return token.find('=') != std::string_view::npos; }

std::vector<std::string> fields_of_kind(const schema_files& schemas, model::kind kind) {
  std::vector<std::string> pointers;
  const json* root = root_of(schemas, kind);
  if (root == nullptr || !root->contains("properties")) return pointers;
  for (const auto& [name, unresolved] : root->at("properties").items()) {
    if (is_own_field(name)) continue;
    const json* schema = follow(schemas, &unresolved);
    if (schema != nullptr && schema->contains("properties")) {
      for (const auto& [inner, value] : schema->at("properties").items())
        pointers.push_back(fmt::format("/{}/{}", name, inner));
    } else {
      pointers.push_back("/" + name);
    }
  }
  return pointers;
}

}  // namespace escp::sources
