#include <doctest/doctest.h>

#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("a record is a node with an address, classes, and references to other nodes") {
  using enum model::kind;
  small_release input;
  input.catalogue = catalogue_of({
      {partnerships, R"({"id":"p","acronym":"P","title":"Title","duration_months":24,
          "partners":[{"organisation":"a","role":"coordinator"},{"organisation":"a","role":"partner"}]})"},
      {organisations,
       R"({"id":"a","name":"A \"q\"","short_name":"B","other_names":["C;D"],"country":"IT"})"},
      {regions, R"({"id":"ITF3","country":"IT","point":{"lon":14.5,"lat":1}})"},
  });
  const std::string file = bytes_of(input.make().files, "data/catalogue.jsonld");
  CHECK(file.substr(file.find("\n\"@graph\"")) == R"(
"@graph":[
{"@id":"catalogue.jsonld","@type":"schema:Dataset","schema:name":"ESCP Catalogue","schema:version":"2026.11.20","schema:license":{"@id":"https://creativecommons.org/licenses/by/4.0/"}},
{"@id":"../id/partnerships/p","@type":["schema:Project","org:OrganizationalCollaboration"],"dct:identifier":"p","schema:alternateName":"P","schema:name":"Title","coordinator":{"@id":"../id/organisations/a"},"schema:member":[{"@id":"../id/organisations/a"},{"@id":"../id/organisations/a"}],"duration_months":{"@value":"24","@type":"xsd:integer"}},
{"@id":"../id/partnerships/p#partner-1","@type":"org:Membership","org:organization":{"@id":"../id/partnerships/p"},"org:member":{"@id":"../id/organisations/a"},"schema:name":"A \"q\"","schema:location":{"@id":"../id/countries/IT"},"role":"coordinator"},
{"@id":"../id/partnerships/p#partner-2","@type":"org:Membership","org:organization":{"@id":"../id/partnerships/p"},"org:member":{"@id":"../id/organisations/a"},"schema:name":"A \"q\"","schema:location":{"@id":"../id/countries/IT"},"role":"partner"},
{"@id":"../id/organisations/a","@type":["schema:Organization","org:Organization"],"dct:identifier":"a","schema:name":"A \"q\"","schema:alternateName":["B","C;D"],"schema:location":{"@id":"../id/countries/IT"}},
{"@id":"../id/regions/ITF3","@type":"schema:AdministrativeArea","dct:identifier":"ITF3","schema:containedInPlace":{"@id":"../id/countries/IT"},"schema:longitude":{"@value":"14.5","@type":"xsd:decimal"},"schema:latitude":{"@value":"1","@type":"xsd:integer"}}
]}
)");
}

}  // namespace escp::opendata
