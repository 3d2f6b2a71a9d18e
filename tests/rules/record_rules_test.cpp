#include "rules/decimal.h"
#include "tests/rules/fixture.h"

using namespace escp;
using rules::outcome;
using tests::europe;
using tests::has;
using tests::short_form;

namespace {

rules::judgement theme(const std::string& more) {
  europe all;
  return all.judge_record(
      R"({"kind": "theme-regions", "regions": 3, "countries": 3, "statuses": ["eu-member"]})",
      model::kind::themes, R"({"id": "t", "name": "T")" + more + "}", {2018, 6, 1});
}

rules::judgement interest(const std::string& rule, const std::string& more) {
  europe all;
  return all.judge_record(rule, model::kind::expressions_of_interest,
                          R"({"id": "i", "title": "T", "call": "c")" + more + "}", {2016, 12, 31});
}

rules::judgement claims(const std::string& rule, const std::string& list) {
  europe all;
  return all.judge(rule, {2018, 6, 1}, true, "", R"(, "claims": [)" + list + "]");
}

const std::string share =
    R"({"kind": "budget-share", "part": "sme-support", "whole": "budget-total", "at_least": 75})";

}  // namespace

TEST_CASE("three regions of three Member States make a thematic area, two do not yet") {
  const std::string italy =
      R"({"name": "Campania", "country": "IT", "region": "ITF3", "role": "lead"})";
  const std::string spain =
      R"({"name": "Andalucía", "country": "ES", "region": "ES61", "role": "partner"})";
  const std::string latvia = R"({"name": "Latvia", "country": "LV", "role": "partner"})";
  const std::string swiss = R"({"name": "Zürich", "country": "CH", "role": "partner"})";
  const std::string mentioned = R"({"name": "Latvia", "country": "LV", "role": "mentioned"})";
  CHECK(theme(", \"regions\": [" + italy + "," + spain + "," + latvia + "]").outcome ==
        outcome::met);
  const auto two = theme(", \"regions\": [" + italy + "," + spain + "]");
  CHECK(two.outcome == outcome::not_determined);
  CHECK(short_form(two.missing) == std::vector<std::string>{"theme-regions-needed(count=1)",
                                                            "theme-countries-needed(count=1)"});
  CHECK(theme(", \"regions\": [" + italy + "," + spain + "," + swiss + "]").outcome ==
        outcome::not_determined);
  CHECK(theme(", \"regions\": [" + italy + "," + spain + "," + mentioned + "]").outcome ==
        outcome::not_determined);
}

TEST_CASE("published totals count for a thematic area, the smallest of several") {
  CHECK(theme(R"(, "claims": [{"measure": "regions", "value": 24, "nature": "total"},
    {"measure": "eu-member-states", "value": 7, "nature": "total"}])")
            .outcome == outcome::met);
  const auto one = theme(R"(, "claims": [{"measure": "regions", "value": 24, "nature": "total"},
    {"measure": "regions", "value": 2, "nature": "total"}])");
  CHECK(one.outcome == outcome::not_determined);
  CHECK(has(one.evidence, "theme-region-count(count=2, needed=3)"));
}

TEST_CASE("a form is complete when each field, or one that stands for it, is filled") {
  const std::string rule =
      R"({"kind": "fields-complete", "fields": ["title", ["technology_fields", "s3_priorities"]]})";
  CHECK(interest(rule, R"(, "s3_priorities": ["Textiles"])").outcome == outcome::met);
  const auto open = interest(rule, R"(, "s3_priorities": [])");
  CHECK(open.outcome == outcome::not_determined);
  CHECK(short_form(open.settle) ==
        std::vector<std::string>{"settle-field(field=technology_fields)"});
  europe complete;
  CHECK(complete.judge(R"({"kind": "fields-complete", "fields": ["website"]})").outcome ==
        outcome::not_met);
}

TEST_CASE("a date is inside, outside, or not certain of its window") {
  const std::string rule =
      R"({"kind": "window", "field": "submitted", "from": "2016-05", "to": "closes"})";
  CHECK(interest(rule, R"(, "submitted": "2016-12-31")").outcome == outcome::met);
  CHECK(interest(rule, R"(, "submitted": "2017-01-01")").outcome == outcome::not_met);
  CHECK(interest(rule, R"(, "submitted": "2016-04-30")").outcome == outcome::not_met);
  CHECK(interest(rule, R"(, "submitted": "2016")").outcome == outcome::not_determined);
  CHECK(short_form(interest(rule, "").missing) ==
        std::vector<std::string>{"date-not-on-file(field=submitted)"});
  const std::string unknown_edge =
      R"({"kind": "window", "field": "submitted", "from": "opens", "to": "closes"})";
  CHECK(interest(unknown_edge, R"(, "submitted": "2016-06-01")").outcome ==
        outcome::not_determined);
  CHECK(interest(unknown_edge, R"(, "submitted": "2017-01-01")").outcome == outcome::not_met);
}

TEST_CASE(
    "a share of the budget is exact at its threshold, and open when figures disagree or are not on "
    "file") {
  const std::string whole = R"({"measure": "budget-total", "value": 1000000.4, "nature": "total"})";
  CHECK(
      claims(share, whole + R"(, {"measure": "sme-support", "value": 750000.3, "nature": "total"})")
          .outcome == outcome::met);
  const auto below = claims(
      share, whole + R"(, {"measure": "sme-support", "value": 750000.29, "nature": "total"})");
  CHECK(below.outcome == outcome::not_met);
  CHECK(short_form(below.missing) ==
        std::vector<std::string>{"share-too-small(part=750000.29, whole=1000000.4, needed=75)"});
  CHECK(claims(share, whole + R"(, {"measure": "sme-support", "value": 800000, "nature": "total"},
    {"measure": "sme-support", "value": 700000, "nature": "total"})")
            .outcome == outcome::not_determined);
  CHECK(short_form(claims(share, whole).missing) ==
        std::vector<std::string>{
            "share-not-on-file(part_measure=sme-support, whole_measure=budget-total)"});
}

TEST_CASE("decimals are compared digit by digit, and what is none is refused") {
  CHECK(rules::reaches_share("75", "100", "75") == true);
  CHECK(rules::reaches_share("74.9999999999999", "100", "75") == false);
  CHECK(rules::reaches_share("0.3", "0.4", "75.0") == true);
  CHECK(rules::reaches_share("-1", "1", "0") == false);
  for (const char* text : {"1e5", "", "-", "1.2.3", "1234567890123456789"}) {
    CHECK(rules::reaches_share(text, "1", "1") == std::nullopt);
  }
  CHECK(rules::reaches_share("1", "0", "1") == std::nullopt);
}

TEST_CASE("one of several facts on file is enough, none proves nothing") {
  const std::string rule =
      R"({"kind": "on-file", "any_of": ["field:website", "claim:innovation-projects"]})";
  CHECK(short_form(
            claims(rule, R"({"measure": "innovation-projects", "value": 4, "nature": "target"})")
                .evidence) == std::vector<std::string>{"on-file(what=innovation-projects)"});
  CHECK(claims(rule, "").outcome == outcome::not_determined);
}

TEST_CASE("the months that a partnership was to last are on file when its record gives them") {
  europe all;
  const std::string rule = R"({"kind": "on-file", "any_of": ["field:duration_months"]})";
  CHECK(
      short_form(all.judge(rule, {2018, 6, 1}, true, "", R"(, "duration_months": 24)").evidence) ==
      std::vector<std::string>{"on-file(what=duration_months)"});
  CHECK(all.judge(rule).outcome == outcome::not_determined);
}

TEST_CASE("a figure is set beside what is typical") {
  CHECK(
      short_form(claims(R"({"kind": "compare", "what": "members", "typical": 10})", "").evidence) ==
      std::vector<std::string>{"compared(what=members, value=0, typical=10)"});
  CHECK(claims(R"({"kind": "compare", "what": "budget-total", "typical": 4500000})", "").outcome ==
        outcome::not_determined);
}

TEST_CASE("a partner that left before the reference date, or joined after it, is left out") {
  europe all;
  all.add(model::kind::organisations, R"({"id": "gone", "country": "IT"})");
  all.add(model::kind::organisations, R"({"id": "here", "country": "ES"})");
  const auto one = all.judge_record(
      R"({"kind": "distinct-countries", "at_least": 2, "statuses": ["eu-member"]})",
      model::kind::partnerships,
      R"({"id": "p", "partners_complete": "yes", "label": {"label": "L", "awarded": "2018-06-01"}, "partners": [
        {"organisation": "gone", "role": "partner", "to": "2018-05-31"},
        {"organisation": "here", "role": "partner", "from": "2018-06-01"},
        {"organisation": "here", "role": "partner"}]})",
      {2018, 6, 1});
  CHECK(one.outcome == outcome::not_met);
  CHECK(short_form(one.evidence) ==
        std::vector<std::string>{
            "country-certain-count(count=1, needed=2, countries=ES)",
            "member-left(organisation=gone, date=2018-06-01)",
            "country-counts(organisation=here, country=ES, status=eu-member, date=2018-06-01)"});
}
