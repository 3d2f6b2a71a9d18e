#include "model/checks.h"

#include <doctest/doctest.h>

#include "tests/support/documents.h"

using namespace escp;
using namespace escp::model;
using escp::tests::document_of;
using escp::tests::text_of;

namespace {

using check = void (*)(const documents&, const survey&, findings&);

std::string found_by(check run, const documents& input) {
  findings found;
  run(input, survey(input), found);
  return text_of(found);
}

document region(const std::string& id, const std::string& country, const std::string& more) {
  return document_of(kind::regions,
                     R"({"id": ")" + id + R"(", "country": ")" + country + "\"" + more + "}");
}

}  // namespace

TEST_CASE("two records with one id are refused, of two kinds they may share it") {
  const documents input{document_of(kind::partnerships, R"({"id": "tex4im"})"),
                        document_of(kind::partnerships, R"({"id": "tex4im"})"),
                        document_of(kind::expressions_of_interest, R"({"id": "tex4im"})")};
  findings found;
  check_ids(input, found);
  CHECK(text_of(found) ==
        "data/partnerships/tex4im.json:1:8: error: the partnership \"tex4im\" is already in "
        "data/partnerships/tex4im.json [id-duplicate] (at /id)\n"
        "    two records cannot share an address: give one of them another id, or merge them\n");
}

TEST_CASE("an unknown country code is reported with what was probably meant") {
  const documents input{
      document_of(kind::countries, R"({"id": "UK"})"),
      document_of(kind::organisations, "{\"id\": \"nwaa\",\n \"country\": \"UKK\"}")};
  CHECK(found_by(check_references, input) ==
        "data/organisations/nwaa.json:2:13: error: unknown country \"UKK\", did you mean \"UK\"? "
        "[country-unknown] (at /country)\n");
}

TEST_CASE("a partner that does not exist is reported with the way to add it") {
  const documents input{document_of(
      kind::partnerships, R"({"id": "x", "partners": [{"organisation": "nobody-knows-it"}]})")};
  CHECK(found_by(check_references, input) ==
        "data/partnerships/x.json:1:43: error: unknown organisation \"nobody-knows-it\" "
        "[organisation-unknown] "
        "(at /partners/0/organisation)\n"
        "    add data/organisations/nobody-knows-it.json, or correct the reference\n");
}

TEST_CASE("codes of taxonomies and sources of fields are references too") {
  const documents input{
      document_of(kind::taxonomies,
                  R"({"id": "measures", "values": [{"code": "partners", "name": "Partners"}]})"),
      document_of(kind::programmes,
                  R"({"id": "p", "claims": [{"measure": "partnrs", "sources": [{"source": "s"}]}],
                                        "field_sources": {"/name": [{"source": "t"}]}})"),
      document_of(kind::sources, R"({"id": "s"})")};
  const std::string found = found_by(check_references, input);
  CHECK(found.find(
            "unknown code \"partnrs\" in the taxonomy \"measures\", did you mean \"partners\"?") !=
        std::string::npos);
  CHECK(found.find("unknown source \"t\", did you mean \"s\"? [source-unknown] (at "
                   "/field_sources/~1name/0/source)") != std::string::npos);
}

TEST_CASE("references to a record that could not be read are not reported on top") {
  document broken = document_of(kind::organisations, R"({"id": "ntt"})");
  broken.fit = false;
  const documents input{
      broken,
      document_of(kind::partnerships, R"({"id": "x", "partners": [{"organisation": "ntt"}]})")};
  CHECK(found_by(check_references, input).empty());
}

TEST_CASE("a day that the calendar has not is reported") {
  const documents input{document_of(kind::partnerships, R"({"id": "x", "start": "2018-13-40"})")};
  CHECK(found_by(check_dates, input) ==
        "data/partnerships/x.json:1:22: error: \"2018-13-40\" is not a date [date-impossible] (at "
        "/start)\n"
        "    write a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD\n");
}

TEST_CASE("a period that ends before it starts is reported, one as exact as the other is not") {
  const documents input{
      document_of(kind::countries,
                  R"({"id": "UK", "statuses": [{"from": "2020-01-31", "to": "1973-01-01"}]})"),
      document_of(kind::partnerships, R"({"id": "x", "start": "2018-10-01", "end": "2018"})")};
  CHECK(found_by(check_dates, input) ==
        "data/countries/UK.json:1:56: error: the end 1973-01-01 is before the start 2020-01-31 "
        "[period-reversed] (at /statuses/0/to)\n    correct \"from\" or \"to\"\n");
}

TEST_CASE("a NUTS code of another version is reported with its successor") {
  const documents input{
      region("FR71", "FR",
             R"(, "nuts_versions": ["2006", "2013"], "successors": [{"code": "FRK2"}])"),
      region("FRK2", "FR", R"(, "nuts_versions": ["2016", "2021"])"),
      document_of(kind::organisations,
                  R"({"id": "lyonbiopole", "country": "FR", "region": "FR71"})"),
      document_of(kind::organisations, R"({"id": "good", "country": "FR", "region": "FRK2"})")};
  CHECK(found_by(check_regions, input) ==
        "data/organisations/lyonbiopole.json:1:50: error: the NUTS code \"FR71\" was last valid in "
        "NUTS 2013, "
        "records use NUTS 2021 [region-other-version] (at /region)\n    the territory is now in "
        "FRK2\n");
}

TEST_CASE("a region of another country than the record says is reported") {
  const documents input{
      region("ITF3", "IT", R"(, "nuts_versions": ["2021"])"),
      document_of(kind::themes,
                  R"({"id": "t", "regions": [{"country": "ES", "region": "ITF3"}]})")};
  CHECK(found_by(check_regions, input) ==
        "data/themes/t.json:1:53: error: the region \"ITF3\" is in IT, the record says ES "
        "[region-other-country] (at /regions/0/region)\n    correct the country or the region\n");
}

TEST_CASE("an organisation that nothing mentions is a warning, one that takes part is not") {
  const documents input{
      document_of(kind::organisations, R"({"id": "alone"})"),
      document_of(kind::organisations, R"({"id": "ntt"})"),
      document_of(kind::partnerships, R"({"id": "x", "partners": [{"organisation": "ntt"}]})")};
  CHECK(found_by(check_reach, input) ==
        "data/organisations/alone.json:1:8: warning: no other record mentions the organisation "
        "\"alone\" "
        "[record-unreachable] (at /id)\n    refer to it where it belongs, or remove it\n");
}
