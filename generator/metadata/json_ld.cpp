#include <nlohmann/json.hpp>

#include "metadata/graph.h"

namespace escp::metadata {

namespace {

using nlohmann::json;

json object_json(const term& one) {
  switch (one.kind) {
    case term_kind::iri:
      return {{"@id", one.value}};
    case term_kind::text:
      return {{"@value", one.value}, {"@language", one.tag}};
    default:
      return {{"@value", one.value}, {"@type", one.tag}};
  }
}

}  // namespace

std::string to_json_ld(const graph& all) {
  json context = json::object();
  for (const vocabulary& one : vocabularies()) context[std::string(one.prefix)] = one.address;
  json nodes = json::array();
  for (const triple& one : all.triples()) {
    if (nodes.empty() || nodes.back()["@id"] != one.subject)
      nodes.push_back({{"@id", one.subject}});
    if (one.predicate == "rdf:type") {
      nodes.back()["@type"].push_back(one.object.value);
    } else {
      nodes.back()[one.predicate].push_back(object_json(one.object));
    }
  }
  return json{{"@context", std::move(context)}, {"@graph", std::move(nodes)}}.dump(1) + "\n";
}

}  // namespace escp::metadata
