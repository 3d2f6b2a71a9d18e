#include "tests/rules/fixture.h"

using namespace escp;
using rules::outcome;
using tests::europe;
using tests::has;
using tests::short_form;

namespace {

const std::string poorer_region =
    R"({"kind": "member-region-category", "at_least": 1, "period": "2014-2020",
  "categories": ["less-developed", "transition"]})";
const std::string types =
    R"({"kind": "member-types", "types": ["cluster-organisation", "science-park"]})";
const std::string entity = R"({"kind": "own-legal-entity"})";

rules::judgement judged(const std::string& rule, const std::vector<std::string>& members,
                        bool is_complete = true) {
  europe all;
  int number = 0;
  for (const std::string& more : members) all.member(fmt::format("m{}", ++number), more);
  return all.judge(rule, {2018, 6, 1}, is_complete);
}

}  // namespace

TEST_CASE("one member in a less developed region is enough") {
  const auto one = judged(poorer_region, {R"("country": "IT", "region": "ITF3")",
                                          R"("country": "IT", "region": "ITI1")"});
  CHECK(one.outcome == outcome::met);
  CHECK(
      short_form(one.evidence) ==
      std::vector<std::string>{
          "region-in-category(organisation=m1, region=ITF3, category=less-developed, confidence=A)",
          "region-other-category(organisation=m2, region=ITI1, category=more-developed, "
          "confidence=A)"});
  CHECK(one.missing.empty());
}

TEST_CASE("members in more developed regions only do not meet it") {
  const auto one = judged(poorer_region, {R"("country": "IT", "region": "ITI1")"});
  CHECK(one.outcome == outcome::not_met);
  CHECK(short_form(one.missing) ==
        std::vector<std::string>{"region-needed(categories=less-developed,transition)"});
}

TEST_CASE(
    "a member whose region is not on file leaves it open, and the regions that would do are "
    "named") {
  const auto one = judged(poorer_region, {R"("country": "IT")"});
  CHECK(one.outcome == outcome::not_determined);
  CHECK(has(one.missing, "region-not-on-file(organisation=m1, country=IT, candidates=ITF3)"));
}

TEST_CASE("a country all of whose regions are less developed counts without a region") {
  const auto one = judged(poorer_region, {R"("country": "LV")"});
  CHECK(one.outcome == outcome::met);
  CHECK(has(one.evidence, "region-in-category(organisation=m1, region=LV00"));
}

TEST_CASE("a region split between the categories is not determined") {
  const auto one = judged(poorer_region, {R"("country": "ES", "region": "ES42")"});
  CHECK(one.outcome == outcome::not_determined);
  CHECK(has(one.missing, "region-mixed(organisation=m1, country=ES"));
}

TEST_CASE("of several regions that a member can be in, all must agree") {
  CHECK(judged(poorer_region, {R"("country": "ES", "region_candidates": ["ES61", "ES51"])"})
            .outcome == outcome::not_determined);
  const auto agreed =
      judged(poorer_region, {R"("country": "IT", "region_candidates": ["ITF3", "ES61"])"});
  CHECK(agreed.outcome == outcome::met);
  CHECK(has(agreed.evidence,
            "region-all-in-category(organisation=m1, country=IT, candidates=ITF3,ES61, "
            "category=less-developed)"));
}

TEST_CASE("a member outside the Union never counts for the region") {
  const auto one = judged(poorer_region, {R"("country": "CH", "region": "CH01")"});
  CHECK(one.outcome == outcome::not_met);
  CHECK(has(one.evidence, "region-outside(organisation=m1, country=CH)"));
}

TEST_CASE("a member of whom nothing is on file leaves the region open") {
  CHECK(judged(poorer_region, {""}).outcome == outcome::not_determined);
  CHECK(judged(poorer_region, {}).outcome == outcome::not_met);
  CHECK(judged(poorer_region, {}, false).outcome == outcome::not_determined);
}

TEST_CASE("an unconfirmed region falls back to the country") {
  const auto one = judged(poorer_region, {R"("country": "ES", "region": "ES61",
    "field_sources": {"/region": [{"source": "s", "basis": "unconfirmed"}]})"});
  CHECK(one.outcome == outcome::not_determined);
}

TEST_CASE("types are met when all fit, refuted by one other, open when one is not on file") {
  CHECK(judged(types, {R"("type": "science-park")", R"("type": "cluster-organisation")"}).outcome ==
        outcome::met);
  CHECK(judged(types, {R"("type": "science-park")", ""}).outcome == outcome::not_determined);
  const auto refuted = judged(types, {R"("type": "other")", ""});
  CHECK(refuted.outcome == outcome::not_met);
  CHECK(short_form(refuted.missing) ==
        std::vector<std::string>{"type-other(organisation=m1, type=other)",
                                 "type-not-on-file(organisation=m2)"});
}

TEST_CASE("an unconfirmed type decides nothing") {
  const auto one = judged(
      types,
      {R"("type": "other", "field_sources": {"/type": [{"source": "s", "basis": "unconfirmed"}]})"});
  CHECK(one.outcome == outcome::not_determined);
  CHECK(has(one.missing, "type-unconfirmed(organisation=m1, type=other)"));
}

TEST_CASE(
    "legal entities are met when all have one, refuted by one that has none, open otherwise") {
  CHECK(judged(entity, {R"("legal_entity": "yes")"}).outcome == outcome::met);
  CHECK(judged(entity, {R"("legal_entity": "yes")", ""}).outcome == outcome::not_determined);
  CHECK(judged(entity, {R"("legal_entity": "no")", ""}).outcome == outcome::not_met);
  CHECK(
      judged(entity, {R"("legal_entity": "yes", "field_sources": {"/legal_entity": [{"source": "s",
    "basis": "unconfirmed"}]})"})
          .outcome == outcome::not_determined);
}

TEST_CASE("every member is never met for a list that may go on, nor for none") {
  const auto open = judged(entity, {R"("legal_entity": "yes")"}, false);
  CHECK(open.outcome == outcome::not_determined);
  CHECK(has(open.missing, "members-incomplete(count=1)"));
  CHECK(judged(entity, {}).outcome == outcome::not_determined);
}

TEST_CASE("all-of, any-of and not combine what is inside and show it") {
  const auto combined = [](const std::string& kind) {
    europe all;
    all.member("m1", R"("country": "IT", "region": "ITF3", "legal_entity": "no")");
    return all.judge(
        fmt::format(R"({{"kind": "{}", "rules": [{}, {}]}})", kind, poorer_region, entity));
  };
  CHECK(combined("all-of").outcome == outcome::not_met);
  CHECK(combined("any-of").outcome == outcome::met);
  CHECK(combined("not").outcome == outcome::met);
  CHECK(combined("all-of").parts.size() == 2);
  CHECK(combined("all-of").parts[0].outcome == outcome::met);
}
