#include "tests/rules/fixture.h"

using namespace escp;
using rules::outcome;
using tests::europe;
using tests::has;
using tests::short_form;

namespace {

const std::string three_countries = R"({"kind": "distinct-countries", "at_least": 3,
  "statuses": ["eu-member", "cosme", {"status": "withdrawal-agreement-2014-2020", "not_stated": "no"}]})";

europe with(const std::vector<std::string>& countries) {
  europe all;
  int number = 0;
  for (const std::string& code : countries) {
    all.member(fmt::format("m{}", ++number),
               code.empty() ? "" : fmt::format(R"("country": "{}")", code));
  }
  return all;
}

outcome judged(const std::vector<std::string>& countries, date on = {2018, 6, 1}) {
  return with(countries).judge(three_countries, on).outcome;
}

}  // namespace

TEST_CASE("exactly three countries are enough, two are not, and one country counts once") {
  CHECK(judged({"IT", "ES", "LV"}) == outcome::met);
  CHECK(judged({"IT", "ES"}) == outcome::not_met);
  CHECK(judged({"IT", "IT", "ES", "ES"}) == outcome::not_met);
  CHECK(judged({}) == outcome::not_met);
}

TEST_CASE("two countries and a member whose country is not on file leave it open") {
  europe all = with({"IT", "ES", ""});
  const rules::judgement one = all.judge(three_countries);
  CHECK(one.outcome == outcome::not_determined);
  CHECK(short_form(one.missing) ==
        std::vector<std::string>{"countries-more-needed(count=1, needed=3)",
                                 "country-not-on-file(organisation=m3)"});
}

TEST_CASE("a list of members that may go on is never refuted by its length") {
  CHECK(with({"IT"}).judge(three_countries, {2018, 6, 1}, false).outcome ==
        outcome::not_determined);
  CHECK(with({"IT", "ES", "LV"}).judge(three_countries, {2018, 6, 1}, false).outcome ==
        outcome::met);
}

TEST_CASE("a country outside the Union and COSME does not count") {
  europe all = with({"IT", "ES", "CH"});
  const rules::judgement one = all.judge(three_countries);
  CHECK(one.outcome == outcome::not_met);
  CHECK(has(one.evidence, "country-not-eligible(organisation=m3, country=CH"));
}

TEST_CASE(
    "the United Kingdom counts before and after 31 January 2020 under the withdrawal agreement") {
  CHECK(judged({"IT", "ES", "UK"}, {2020, 1, 31}) == outcome::met);
  CHECK(judged({"IT", "ES", "UK"}, {2020, 2, 1}) == outcome::met);
  const std::string members_only =
      R"({"kind": "distinct-countries", "at_least": 3, "statuses": ["eu-member"]})";
  CHECK(with({"IT", "ES", "UK"}).judge(members_only, {2020, 1, 31}).outcome == outcome::met);
  CHECK(with({"IT", "ES", "UK"}).judge(members_only, {2020, 2, 1}).outcome == outcome::not_met);
}

TEST_CASE(
    "Kosovo* counts from the entry into force of its COSME agreement on, not the day before") {
  CHECK(judged({"IT", "ES", "XK"}, {2017, 12, 19}) == outcome::met);
  CHECK(judged({"IT", "ES", "XK"}, {2017, 12, 18}) == outcome::not_met);
}

TEST_CASE(
    "a COSME country whose entry into force is unknown is not determined until the day it was in "
    "for sure") {
  CHECK(judged({"IT", "ES", "AL"}, {2018, 12, 30}) == outcome::not_determined);
  CHECK(judged({"IT", "ES", "AL"}, {2018, 12, 31}) == outcome::met);
  const rules::judgement open = with({"IT", "ES", "AL"}).judge(three_countries, {2018, 6, 1});
  CHECK(has(open.missing,
            "country-status-unknown(organisation=m3, country=AL, status=cosme, date=2018-06-01)"));
}

TEST_CASE("an award known only by its year counts when the status held all year") {
  CHECK(judged({"IT", "ES", "UK"}, {2019, 0, 0}) == outcome::met);
  const std::string members_only =
      R"({"kind": "distinct-countries", "at_least": 3, "statuses": ["eu-member"]})";
  CHECK(with({"IT", "ES", "UK"}).judge(members_only, {2020, 0, 0}).outcome ==
        outcome::not_determined);
}

TEST_CASE(
    "a status that a country has no entry for is open, unless the rule says that the entries are "
    "whole") {
  europe all = with({"IT", "ES"});
  all.country("ZZ", R"({"status": "eu-member", "value": "no"})");
  all.member("m9", R"("country": "ZZ")");
  CHECK(all.judge(three_countries).outcome == outcome::not_determined);
  CHECK(all.judge(R"({"kind": "distinct-countries", "at_least": 3,
      "statuses": ["eu-member", {"status": "cosme", "not_stated": "no"}]})")
            .outcome == outcome::not_met);
}

TEST_CASE("a country that no source confirms is as good as not on file") {
  europe all = with({"IT", "ES"});
  all.member(
      "m9",
      R"("country": "LV", "field_sources": {"/country": [{"source": "s", "basis": "unconfirmed"}]})");
  CHECK(all.judge(three_countries).outcome == outcome::not_determined);
}

TEST_CASE("when it is met, what was unknown is no longer asked for") {
  CHECK(with({"IT", "ES", "LV", ""}).judge(three_countries).missing.empty());
}
