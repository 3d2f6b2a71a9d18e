#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "opendata/exporters.h"
#include "opendata/linked_terms.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

constexpr std::string_view head =
    R"(# The classes and properties of catalogue.jsonld for which no common vocabulary has a term.
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
)";

/// Terms of common vocabularies have a prefix.
bool is_own(std::string_view term) { return term.find(':') == std::string_view::npos; }

/// What the tables say of each of the catalogue's own terms.
using meanings = std::map<std::string, std::set<std::string>, std::less<>>;

/// A text of Turtle escapes what a text of JSON does.
std::string in_english(std::string_view text) { return nlohmann::json(text).dump() + "@en"; }

std::string statements(std::string_view type, const std::string& term,
                       const std::set<std::string>& comments) {
  std::vector<std::string> texts;
  for (const std::string& one : comments) texts.push_back(in_english(one));
  return fmt::format(
      "\n<#{}> a {} ;\n  rdfs:label {} ;\n  rdfs:comment {} ;\n  rdfs:isDefinedBy <> .\n", term,
      type, in_english(replace_all(term, "_", " ")), join(texts, ",\n    "));
}

meanings own_classes() {
  meanings all;
  for (const model::kind_row& row : model::kinds) {
    for (const std::string_view name : classes_of(row.kind)) {
      if (is_own(name))
        all[std::string(name)].insert(fmt::format("What the catalogue calls a {}.", row.singular));
    }
  }
  return all;
}

meanings own_properties() {
  meanings all;
  const auto add = [&](const table& of, const column& one, std::string_view property) {
    if (is_own(property))
      all[std::string(property)].insert(fmt::format("{}: {}", of.name, one.description));
  };
  const std::vector<table> tables = kind_tables();
  for (const model::kind_row& row : model::kinds) {
    const table& of = tables[static_cast<std::size_t>(row.kind)];
    for (const column& one : of.columns) add(of, one, property_of(row.kind, one.header));
  }
  const table memberships = memberships_table();
  for (const column& one : memberships.columns)
    add(memberships, one, membership_property_of(one.header));
  return all;
}

class vocabulary_file final : public exporter {
 public:
  std::vector<exported_file> finish() override {
    std::string text(head);
    text += fmt::format("\n<> a owl:Ontology ;\n  dct:title {} ;\n  dct:license <{}> .\n",
                        in_english("Terms of the ESCP Catalogue"), licence_address);
    for (const auto& [term, texts] : own_classes()) text += statements("rdfs:Class", term, texts);
    for (const auto& [term, texts] : own_properties())
      text += statements("rdf:Property", term, texts);
    return {{"terms", {"data/terms.ttl", std::move(text)}, "text/turtle", std::nullopt}};
  }
};

}  // namespace

std::unique_ptr<exporter> vocabulary_exporter(const export_context& /*context*/) {
  return std::make_unique<vocabulary_file>();
}

}  // namespace escp::opendata
