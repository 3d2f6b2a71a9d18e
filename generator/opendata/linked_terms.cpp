#include "opendata/linked_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace escp::opendata {

namespace {

using enum model::kind;

struct kind_classes {
  model::kind kind;
  std::vector<std::string_view> classes;
};

const std::array<kind_classes, model::kinds.size()>& all_classes() {
  static const std::array<kind_classes, model::kinds.size()> rows{{
      {partnerships, {"schema:Project", "org:OrganizationalCollaboration"}},
      {organisations, {"schema:Organization", "org:Organization"}},
      {regions, {"schema:AdministrativeArea"}},
      {countries, {"schema:Country"}},
      {programmes, {"schema:FundingScheme"}},
      {calls, {"Call"}},
      {platforms, {"ThematicPlatform"}},
      {themes, {"ThematicArea", "org:OrganizationalCollaboration"}},
      {support_actions, {"schema:Service"}},
      {events, {"schema:Event"}},
      {expressions_of_interest, {"schema:Demand"}},
      {s3_evidence, {"schema:CreativeWork"}},
      {taxonomies, {"schema:DefinedTermSet", "skos:ConceptScheme"}},
      {sources, {"schema:CreativeWork"}},
  }};
  return rows;
}

struct term {
  std::optional<model::kind> kind;  ///< none: of every kind that has the column
  std::string_view column;
  std::string_view property;
};

/// The first row that fits holds.
constexpr auto terms = std::to_array<term>({
    {{}, "id", "dct:identifier"},
    {{}, "name", "schema:name"},
    {{}, "title", "schema:name"},
    {{}, "acronym", "schema:alternateName"},
    {{}, "short_name", "schema:alternateName"},
    {{}, "other_names", "schema:alternateName"},
    {{}, "name_native", "schema:alternateName"},
    {{}, "summary", "schema:description"},
    {{}, "description", "schema:description"},
    {{}, "website", "schema:url"},
    {{}, "url", "schema:url"},
    {{}, "publisher", "schema:publisher"},
    {{}, "published", "schema:datePublished"},
    {{}, "licence", "schema:license"},
    {{}, "sources", "dct:source"},
    {{}, "notes", "skos:note"},
    {{}, "note", "skos:note"},
    {partnerships, "partners", "schema:member"},
    {partnerships, "start", "schema:foundingDate"},
    {partnerships, "end", "schema:dissolutionDate"},
    {partnerships, "grant_agreement", "schema:identifier"},
    {partnerships, "sectors", "schema:keywords"},
    {organisations, "country", "schema:location"},
    {organisations, "region", "schema:location"},
    {organisations, "pic", "schema:identifier"},
    {organisations, "ror", "schema:identifier"},
    {regions, "country", "schema:containedInPlace"},
    {regions, "longitude", "schema:longitude"},
    {regions, "latitude", "schema:latitude"},
    {regions, "successors", "dct:isReplacedBy"},
    {countries, "iso2", "schema:identifier"},
    {themes, "platform", "schema:parentOrganization"},
    {themes, "organisations", "schema:member"},
    {events, "from", "schema:startDate"},
    {events, "to", "schema:endDate"},
    {events, "place", "schema:location"},
});

}  // namespace

std::string_view linked_context() {
  return R"({"@vocab":"terms.ttl#","dct":"http://purl.org/dc/terms/",)"
         R"("org":"http://www.w3.org/ns/org#","schema":"https://schema.org/",)"
         R"("skos":"http://www.w3.org/2004/02/skos/core#",)"
         R"("xsd":"http://www.w3.org/2001/XMLSchema#","schema:url":{"@type":"@id"}})";
}

std::span<const std::string_view> classes_of(model::kind kind) {
  return all_classes()[static_cast<std::size_t>(kind)].classes;
}

std::string_view property_of(model::kind kind, std::string_view column) {
  const auto* const found = std::ranges::find_if(terms, [&](const term& one) {
    return one.column == column && (!one.kind || *one.kind == kind);
  });
  return found == terms.end() ? column : found->property;
}

std::string_view membership_property_of(std::string_view column) {
  if (column == "partnership") return "org:organization";
  if (column == "organisation") return "org:member";
  // The rest says of the member what the columns of an organisation say.
  return property_of(organisations, column);
}

std::string address_of(model::kind kind, std::string_view id) {
  return fmt::format("../id/{}/{}", model::name_of(kind), id);
}

}  // namespace escp::opendata
