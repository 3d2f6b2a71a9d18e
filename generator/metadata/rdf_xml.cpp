#include <fmt/format.h>

#include "base/html.h"
#include "base/text.h"
#include "metadata/graph.h"

namespace escp::metadata {

namespace {

/// A reader of XML turns a bare carriage return into a line feed.
std::string xml(std::string_view text) { return replace_all(escaped(text).text, "\r", "&#13;"); }

std::string element(const triple& one) {
  const auto& [subject, predicate, object] = one;
  switch (object.kind) {
    case term_kind::iri:
      return fmt::format("  <{} rdf:resource=\"{}\"/>\n", predicate, xml(object.value));
    case term_kind::text:
      return fmt::format("  <{0} xml:lang=\"{1}\">{2}</{0}>\n", predicate, object.tag,
                         xml(object.value));
    default:
      return fmt::format("  <{0} rdf:datatype=\"{1}\">{2}</{0}>\n", predicate, expand(object.tag),
                         xml(object.value));
  }
}

}  // namespace

std::string to_rdf_xml(const graph& all) {
  std::string made = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF";
  for (const vocabulary& one : vocabularies()) {
    made += fmt::format("\n  xmlns:{}=\"{}\"", one.prefix, one.address);
  }
  made += ">\n";
  const triple* last = nullptr;
  for (const triple& one : all.triples()) {
    if (last == nullptr || last->subject != one.subject) {
      if (last != nullptr) made += "</rdf:Description>\n";
      made += fmt::format("<rdf:Description rdf:about=\"{}\">\n", xml(one.subject));
    }
    made += element(one);
    last = &one;
  }
  if (last != nullptr) made += "</rdf:Description>\n";
  return made + "</rdf:RDF>\n";
}

}  // namespace escp::metadata
