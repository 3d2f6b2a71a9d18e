#include "metadata/dcat.h"

#include <fmt/format.h>

#include "metadata/authority.h"
#include "metadata/dcat_parts.h"

namespace escp::metadata {

std::string description::node(std::string_view name) const {
  return fmt::format("{}catalog.ttl#{}", input.address, name);
}

std::string description::page(std::string_view folder) const {
  return fmt::format("{}{}/{}", input.address, input.languages.front()->language(), folder);
}

void description::add_texts(std::string_view subject, std::string_view predicate,
                            std::string_view key) const {
  for (const render::translation* one : input.languages) {
    to.add(subject, predicate, text(one->text(key), one->language()));
  }
}

void description::add_languages(std::string_view subject) const {
  for (const render::translation* one : input.languages) {
    add_term(to, subject, "dct:language", authority("language", language_code(one->language())),
             "dct:LinguisticSystem");
  }
}

void description::add_licence(std::string_view subject) const {
  add_term(to, subject, "dct:license", authority("licence", "CC_BY_4_0"), "dct:LicenseDocument");
}

void description::add_dates(std::string_view subject, const model::coverage& covered) const {
  to.add(subject, "dct:issued", day(covered.issued.value_or(input.version)));
  to.add(subject, "dct:modified", day(covered.modified.value_or(input.version)));
}

void description::add_places(std::string_view subject, const model::coverage& covered) const {
  add_term(to, subject, "dct:spatial", authority("continent", "EUROPE"), "dct:Location");
  for (const std::string& code : covered.countries) {
    const auto* country = input.catalogue.find<model::country>(code);
    if (country == nullptr || country->iso3.empty()) continue;
    add_term(to, subject, "dct:spatial", authority("country", country->iso3), "dct:Location");
  }
}

namespace {

/// Who publishes the catalogue, and where to write.
void describe_publisher(const description& all) {
  const std::string publisher = all.node("publisher");
  all.to.add(publisher, "rdf:type", named("foaf:Agent"));
  all.add_texts(publisher, "foaf:name", "site.name");
  add_term(all.to, publisher, "foaf:homepage", all.input.address, "foaf:Document");
  const std::string contact = all.node("contact");
  all.to.add(contact, "rdf:type", named("vcard:Kind"));
  all.to.add(contact, "rdf:type", named("vcard:Organization"));
  all.add_texts(contact, "vcard:fn", "site.name");
  all.to.add(
      contact, "vcard:hasURL",
      iri(all.input.repository.empty() ? all.page("about/") : all.input.repository + "/issues"));
}

/// What is said of the data as a whole, and named by every dataset.
void describe_statements(const description& all) {
  const std::string provenance = all.node("provenance");
  all.to.add(provenance, "rdf:type", named("dct:ProvenanceStatement"));
  all.add_texts(provenance, "rdfs:label", "dataset.provenance");
  const std::string rights = all.node("rights");
  all.to.add(rights, "rdf:type", named("dct:RightsStatement"));
  all.add_texts(rights, "rdfs:label", "dataset.rights");
  const std::string themes = "http://publications.europa.eu/resource/authority/data-theme";
  add_term(all.to, all.node("catalogue"), "dcat:themeTaxonomy", themes, "skos:ConceptScheme");
  all.to.add(themes, "dct:title", text("Data theme", "en"));
}

/// The static interface as a service.
void describe_service(const description& all) {
  const std::string service = all.node("api");
  all.to.add(service, "rdf:type", named("dcat:DataService"));
  all.add_texts(service, "dct:title", "dataset.api.title");
  all.add_texts(service, "dct:description", "dataset.api.description");
  all.to.add(service, "dcat:endpointURL", iri(all.input.address + "api/v1/index.json"));
  all.to.add(service, "dcat:endpointDescription", iri(all.input.address + "api/v1/openapi.json"));
  all.to.add(service, "dcat:contactPoint", iri(all.node("contact")));
  all.to.add(service, "dct:publisher", iri(all.node("publisher")));
  all.add_licence(service);
  add_term(all.to, service, "dct:accessRights", authority("access-right", "PUBLIC"),
           "dct:RightsStatement");
  all.to.add(all.node("catalogue"), "dcat:service", iri(service));
}

void describe_whole(const description& all) {
  const std::string catalogue = all.node("catalogue");
  all.to.add(catalogue, "rdf:type", named("dcat:Catalog"));
  all.add_texts(catalogue, "dct:title", "site.name");
  all.add_texts(catalogue, "dct:description", "dataset.catalogue.description");
  all.to.add(catalogue, "dct:publisher", iri(all.node("publisher")));
  all.to.add(catalogue, "dcat:contactPoint", iri(all.node("contact")));
  all.to.add(catalogue, "foaf:homepage", iri(all.input.address));
  all.to.add(catalogue, "dct:rights", iri(all.node("rights")));
  all.add_languages(catalogue);
  all.add_licence(catalogue);
  all.add_dates(catalogue, all.input.covered.whole);
  all.add_places(catalogue, all.input.covered.whole);
}

}  // namespace

const model::coverage& coverage_of(const description& all, const dataset_row& row) {
  return row.kind ? all.input.covered.of(*row.kind) : all.input.covered.whole;
}

graph describe_catalogue(const catalogue_input& input, profile of) {
  graph made;
  const description all{.input = input, .of = of, .to = made};
  describe_whole(all);
  describe_publisher(all);
  describe_statements(all);
  describe_service(all);
  for (const dataset_row& row : datasets()) describe_dataset(all, row);
  for (const opendata::listed_file& file : input.files) {
    if (const dataset_row* row = dataset_of(file)) describe_file(all, *row, file);
  }
  return made;
}

}  // namespace escp::metadata
