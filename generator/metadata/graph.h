#pragma once

#include <compare>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"

namespace escp::metadata {

enum class term_kind { iri, text, typed };

/// The object of a statement: an address, a text in a language, or a value of a datatype.
struct term {
  term_kind kind = term_kind::iri;
  std::string value;
  std::string tag;  ///< the language of a text, the datatype of a value ("xsd:date"), else empty
  auto operator<=>(const term&) const = default;
};

/// Letters that an IRI must not have are percent-encoded.
[[nodiscard]] term iri(std::string_view address);
/// A class or an individual of one of our vocabularies: "dcat:Dataset".
[[nodiscard]] term named(std::string_view short_name);
[[nodiscard]] term text(std::string_view value, std::string_view language);
[[nodiscard]] term value(std::string_view written, std::string_view datatype);
/// Real dates only: the first day of what is less exact.
[[nodiscard]] term day(const date& one);

struct triple {
  std::string subject;    ///< an IRI: there are no blank nodes
  std::string predicate;  ///< a name of one of our vocabularies: "dct:title"
  term object;
  auto operator<=>(const triple&) const = default;
};

/// A set of statements, the same whatever the order in which they were added.
class graph {
 public:
  void add(std::string_view subject, std::string_view predicate, term object);
  [[nodiscard]] const std::set<triple>& triples() const { return triples_; }

 private:
  std::set<triple> triples_;
};

/// A vocabulary and the prefix by which our statements name it.
struct vocabulary {
  std::string_view prefix;
  std::string_view address;
};
[[nodiscard]] std::span<const vocabulary> vocabularies();

/// The IRI of "dct:title". An unknown prefix throws std::logic_error: a bug.
[[nodiscard]] std::string expand(std::string_view short_name);

/// The graph as Turtle, as JSON-LD and as RDF/XML: one graph, three texts, no order but that of
/// the statements.
[[nodiscard]] std::string to_turtle(const graph& all);
[[nodiscard]] std::string to_json_ld(const graph& all);
[[nodiscard]] std::string to_rdf_xml(const graph& all);

}  // namespace escp::metadata
