#include "model/catalogue.h"

#include <doctest/doctest.h>

#include "model/cross_reference.h"
#include "tests/support/documents.h"

using namespace escp;
using namespace escp::model;
using escp::tests::document_of;

namespace {

catalogue small_catalogue() {
  return make_catalogue({
      document_of(kind::partnerships,
                  R"({"id": "tex4im", "acronym": "TEX4IM", "programme": "escp-s3",
        "duration_months": 24, "partners_complete": "yes", "themes": ["textile"],
        "partners": [{"organisation": "ntt", "role": "coordinator"}, {"organisation": "citeve", "role": "partner"}],
        "claims": [{"measure": "smes", "value": 6561000, "nature": "target"}, {"measure": "grant", "value": 466607.74}]})"),
      document_of(kind::organisations,
                  R"({"id": "ntt", "name": "NTT", "country": "IT", "region": "ITI1",
        "legal_entity": "yes", "identifiers": {"pic": "0999446679"}})"),
      document_of(kind::organisations, R"({"id": "citeve", "name": "CITEVE", "country": "PT"})"),
      document_of(kind::taxonomies,
                  R"({"id": "measures", "values": [{"code": "smes", "name": "SMEs"}]})"),
      document_of(kind::sources, R"({"id": "b", "recorded": "2026-11-20"})"),
      document_of(kind::sources, R"({"id": "a", "recorded": "2026-11-19"})"),
  });
}

}  // namespace

TEST_CASE("records are found by id and come sorted") {
  const catalogue all = small_catalogue();
  CHECK(all.size() == 6);
  REQUIRE(all.find<organisation>("ntt") != nullptr);
  CHECK(all.find<organisation>("ntt")->pic == "0999446679");
  CHECK(all.find<organisation>("nt") == nullptr);
  CHECK(all.all<organisation>().front().id == "citeve");
  CHECK(all.all<source>().front().id == "a");
}

TEST_CASE("what is not on file is empty, never no") {
  const catalogue all = small_catalogue();
  const organisation& citeve = *all.find<organisation>("citeve");
  CHECK(!citeve.legal_entity.has_value());
  CHECK(citeve.region.empty());
  CHECK(!all.find<partnership>("tex4im")->start.has_value());
}

TEST_CASE("numbers keep their text") {
  const catalogue all = small_catalogue();
  const partnership& one = *all.find<partnership>("tex4im");
  CHECK(one.claims.at(0).value == "6561000");
  CHECK(one.claims.at(1).value == "466607.74");
  CHECK(one.json.find("6561000") != std::string::npos);
}

TEST_CASE("the version is the newest day on which a source was recorded") {
  CHECK(small_catalogue().newest_source_date() == date{2026, 11, 20});
  CHECK(catalogue().newest_source_date() == date{1970, 1, 1});
}

TEST_CASE("codes have names, unknown ones stand for themselves") {
  const catalogue all = small_catalogue();
  CHECK(all.name_in("measures", "smes") == "SMEs");
  CHECK(all.name_in("measures", "grant") == "grant");
  CHECK(all.name_in("none", "x") == "x");
}

TEST_CASE("references are followed the other way round") {
  const catalogue all = small_catalogue();
  const cross_reference refs(all);
  const auto& memberships = list_of(refs.memberships_of_organisation, "ntt");
  REQUIRE(memberships.size() == 1);
  CHECK(memberships.front().partnership->id == "tex4im");
  CHECK(memberships.front().partner->role == "coordinator");
  CHECK(list_of(refs.partnerships_in_country, "PT").size() == 1);
  CHECK(list_of(refs.partnerships_in_region, "ITI1").size() == 1);
  CHECK(list_of(refs.partnerships_on_theme, "textile").size() == 1);
  CHECK(list_of(refs.partnerships_in_country, "XX").empty());
}

TEST_CASE("each visits every record once, kinds in their order") {
  std::string visited;
  small_catalogue().each([&](kind one, const record& record) {
    visited += std::string(name_of(one)) + "/" + record.id + " ";
  });
  CHECK(visited ==
        "partnerships/tex4im organisations/citeve organisations/ntt taxonomies/measures sources/a "
        "sources/b ");
}
