#include "metadata/authority.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace escp::metadata {

namespace {

struct pair {
  std::string_view key;
  std::string_view value;
};

constexpr auto file_types = std::to_array<pair>({
    {"text/csv", "CSV"},
    {"application/json", "JSON"},
    {"application/geo+json", "GEOJSON"},
    {"application/ld+json", "JSON_LD"},
    {"text/turtle", "RDF_TURTLE"},
    {"application/rdf+xml", "RDF_XML"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"},
});

constexpr auto theme_names = std::to_array<pair>({
    {"ECON", "Economy and finance"},
    {"GOVE", "Government and public sector"},
    {"INTR", "International issues"},
    {"REGI", "Regions and cities"},
    {"TECH", "Science and technology"},
});

/// The official languages of the European Union.
constexpr auto languages = std::to_array<pair>({
    {"bg", "BUL"}, {"cs", "CES"}, {"da", "DAN"}, {"de", "DEU"}, {"el", "ELL"}, {"en", "ENG"},
    {"es", "SPA"}, {"et", "EST"}, {"fi", "FIN"}, {"fr", "FRA"}, {"ga", "GLE"}, {"hr", "HRV"},
    {"hu", "HUN"}, {"it", "ITA"}, {"lt", "LIT"}, {"lv", "LAV"}, {"mt", "MLT"}, {"nl", "NLD"},
    {"pl", "POL"}, {"pt", "POR"}, {"ro", "RON"}, {"sk", "SLK"}, {"sl", "SLV"}, {"sv", "SWE"},
});

template <std::size_t size>
std::string_view look_up(const std::array<pair, size>& table, std::string_view key) {
  const auto* found = std::ranges::find(table, key, &pair::key);
  return found == table.end() ? std::string_view() : found->value;
}

}  // namespace

std::string authority(std::string_view table, std::string_view code) {
  return fmt::format("http://publications.europa.eu/resource/authority/{}/{}", table, code);
}

std::string_view file_type_of(std::string_view media_type) {
  return look_up(file_types, media_type);
}

std::string_view theme_name(std::string_view code) { return look_up(theme_names, code); }

std::string media_type_address(std::string_view media_type) {
  return fmt::format("http://www.iana.org/assignments/media-types/{}", media_type);
}

std::string_view language_code(std::string_view tag) {
  const std::string_view code = look_up(languages, tag);
  if (code.empty()) throw std::logic_error(fmt::format("no authority code for language {}", tag));
  return code;
}

void add_term(graph& to, std::string_view subject, std::string_view predicate,
              const std::string& address, std::string_view type) {
  to.add(subject, predicate, iri(address));
  to.add(address, "rdf:type", named(type));
}

void add_concept(graph& to, std::string_view subject, std::string_view predicate,
                 const std::string& address, std::string_view name) {
  add_term(to, subject, predicate, address, "skos:Concept");
  to.add(address, "skos:prefLabel", text(name, "en"));
}

}  // namespace escp::metadata
