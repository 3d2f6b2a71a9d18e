#include "metadata/graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace escp::metadata {

namespace {

constexpr std::array<vocabulary, 14> known{{
    {"adms", "http://www.w3.org/ns/adms#"},
    {"dcat", "http://www.w3.org/ns/dcat#"},
    {"dcatap", "http://data.europa.eu/r5r/"},
    {"dct", "http://purl.org/dc/terms/"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"spdx", "http://spdx.org/rdf/terms#"},
    {"time", "http://www.w3.org/2006/time#"},
    {"vcard", "http://www.w3.org/2006/vcard/ns#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

bool is_forbidden(unsigned char letter) {
  return letter <= 0x20 ||
         std::string_view("<>\"{}|^`\\").find(static_cast<char>(letter)) != std::string_view::npos;
}

}  // namespace

term iri(std::string_view address) {
  term made;
  for (const char letter : address) {
    const auto byte = static_cast<unsigned char>(letter);
    made.value += is_forbidden(byte) ? fmt::format("%{:02X}", byte) : std::string(1, letter);
  }
  return made;
}

term named(std::string_view short_name) { return iri(expand(short_name)); }

term text(std::string_view value, std::string_view language) {
  return {.kind = term_kind::text, .value = std::string(value), .tag = std::string(language)};
}

term value(std::string_view written, std::string_view datatype) {
  return {.kind = term_kind::typed, .value = std::string(written), .tag = std::string(datatype)};
}

term day(const date& one) { return value(to_text(date_of(one.first_day())), "xsd:date"); }

void graph::add(std::string_view subject, std::string_view predicate, term object) {
  triples_.insert({iri(subject).value, std::string(predicate), std::move(object)});
}

std::span<const vocabulary> vocabularies() { return known; }

std::string expand(std::string_view short_name) {
  const auto colon = short_name.find(':');
  const auto* found = std::ranges::find(known, short_name.substr(0, colon), &vocabulary::prefix);
  if (colon == std::string_view::npos || found == known.end())
    throw std::logic_error(fmt::format("no vocabulary for {}", short_name));
  return std::string(found->address) + std::string(short_name.substr(colon + 1));
}

}  // namespace escp::metadata
