#include "metadata/graph.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace escp::metadata {

namespace {

constexpr const char* here = "https://catalogue.example/catalog.ttl#a";

/// Every sort of statement, with everything that a format could trip over.
graph hard() {
  graph made;
  made.add(here, "dct:title", text("Quote \" back\\slash <b> & 'x' Κέντρο Център 🎉\r\n;", "en"));
  made.add(here, "dct:title", text("Titel", "de"));
  made.add(here, "rdf:type", named("dcat:Dataset"));
  made.add(here, "dcat:byteSize", value("9007199254740993", "xsd:nonNegativeInteger"));
  made.add(here, "dct:issued", day({.year = 2026, .month = 11, .day = 0}));
  made.add(here, "dcat:accessURL", iri("https://catalogue.example/a b?x=\"<1>&y=2"));
  return made;
}

/// Without the lines that name the vocabularies.
std::string body(std::string text, std::string_view from) { return text.substr(text.find(from)); }

}  // namespace

TEST_CASE("Turtle escapes what it must and shortens what it can") {
  CHECK(body(to_turtle(hard()), "\n<") ==
        "\n<https://catalogue.example/catalog.ttl#a>\n"
        "  dcat:accessURL <https://catalogue.example/a%20b?x=%22%3C1%3E&y=2> ;\n"
        "  dcat:byteSize \"9007199254740993\"^^xsd:nonNegativeInteger ;\n"
        "  dct:issued \"2026-11-01\"^^xsd:date ;\n"
        "  dct:title \"Quote \\\" back\\\\slash <b> & 'x' Κέντρο Център 🎉\\r\\n;\"@en, "
        "\"Titel\"@de ;\n"
        "  a dcat:Dataset .\n");
}

TEST_CASE("RDF/XML escapes what it must") {
  CHECK(body(to_rdf_xml(hard()), "<rdf:Description") ==
        "<rdf:Description rdf:about=\"https://catalogue.example/catalog.ttl#a\">\n"
        "  <dcat:accessURL "
        "rdf:resource=\"https://catalogue.example/a%20b?x=%22%3C1%3E&amp;y=2\"/>\n"
        "  <dcat:byteSize "
        "rdf:datatype=\"http://www.w3.org/2001/"
        "XMLSchema#nonNegativeInteger\">9007199254740993</dcat:byteSize>\n"
        "  <dct:issued "
        "rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">2026-11-01</dct:issued>\n"
        "  <dct:title xml:lang=\"en\">Quote &quot; back\\slash &lt;b&gt; &amp; &#39;x&#39; Κέντρο "
        "Център 🎉&#13;\n;</dct:title>\n"
        "  <dct:title xml:lang=\"de\">Titel</dct:title>\n"
        "  <rdf:type rdf:resource=\"http://www.w3.org/ns/dcat#Dataset\"/>\n"
        "</rdf:Description>\n</rdf:RDF>\n");
}

TEST_CASE("JSON-LD has a node per subject") {
  const auto made = nlohmann::json::parse(to_json_ld(hard()));
  CHECK(made["@context"]["dct"] == "http://purl.org/dc/terms/");
  CHECK(made["@graph"].size() == 1);
  CHECK(made["@graph"][0]["@type"] == nlohmann::json{"http://www.w3.org/ns/dcat#Dataset"});
  CHECK(made["@graph"][0]["dcat:byteSize"][0] ==
        nlohmann::json{{"@value", "9007199254740993"}, {"@type", "xsd:nonNegativeInteger"}});
  CHECK(made["@graph"][0]["dct:title"][1] ==
        nlohmann::json{{"@value", "Titel"}, {"@language", "de"}});
}

TEST_CASE("the order in which statements are added, and adding one twice, change nothing") {
  graph forth;
  graph back;
  const graph all = hard();
  for (const triple& one : all.triples()) forth.add(one.subject, one.predicate, one.object);
  for (auto one = all.triples().rbegin(); one != all.triples().rend(); ++one) {
    back.add(one->subject, one->predicate, one->object);
    back.add(one->subject, one->predicate, one->object);
  }
  CHECK(to_turtle(back) == to_turtle(forth));
  CHECK(to_json_ld(back) == to_json_ld(forth));
  CHECK(to_rdf_xml(back) == to_rdf_xml(forth));
}

TEST_CASE("a graph without statements is a document without nodes") {
  CHECK(to_turtle({}).ends_with("@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"));
  CHECK(to_rdf_xml({}).ends_with(">\n</rdf:RDF>\n"));
  CHECK(nlohmann::json::parse(to_json_ld({}))["@graph"].empty());
}

TEST_CASE("a name of no vocabulary is a bug") {
  CHECK(expand("dct:title") == "http://purl.org/dc/terms/title");
  CHECK_THROWS_WITH_AS(expand("dc:title"), "no vocabulary for dc:title", std::logic_error);
  CHECK_THROWS_AS(expand("title"), std::logic_error);
}

}  // namespace escp::metadata
