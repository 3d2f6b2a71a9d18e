#include "tests/rules/fixture.h"

using namespace escp;
using rules::outcome;
using tests::europe;
using tests::short_form;

namespace {

const std::string rule =
    R"({"kind": "regional-evidence", "accepts": ["priority", "support-letter"]})";

/// A member in Campania and one in Catalonia, on the theme "textile".
europe two_members() {
  europe all;
  all.member("m1", R"("country": "IT", "region": "ITF3")");
  all.member("m2", R"("country": "ES", "region": "ES51")");
  all.add(model::kind::themes, R"({"id": "textile", "name": "Textile", "regions": [
    {"name": "Campania", "region": "ITF3", "role": "lead"}, {"name": "Cataluña", "region": "ES51", "role": "mentioned"}]})");
  return all;
}

void evidence(europe& all, const std::string& id, const std::string& more) {
  all.add(model::kind::s3_evidence,
          fmt::format(R"({{"id": "{}", "type": "priority", {}}})", id, more));
}

rules::judgement judged(europe& all, bool is_complete = true) {
  return all.judge(rule, {2018, 6, 1}, is_complete, "\"textile\"");
}

}  // namespace

TEST_CASE("taking part in a thematic area on the same theme is shown and is not enough") {
  europe all = two_members();
  const auto one = judged(all);
  CHECK(one.outcome == outcome::not_determined);
  CHECK(short_form(one.evidence) ==
        std::vector<std::string>{"evidence-indirect(organisation=m1, region=ITF3, theme=textile)"});
  CHECK(short_form(one.missing) ==
        std::vector<std::string>{"evidence-not-on-file(organisation=m1, region=ITF3)",
                                 "evidence-not-on-file(organisation=m2, region=ES51)"});
  CHECK(short_form(one.settle) ==
        std::vector<std::string>{"settle-evidence(organisation=m1, region=ITF3)",
                                 "settle-evidence(organisation=m2, region=ES51)"});
}

TEST_CASE(
    "a priority of each member's region on a shared theme meets it, for one member alone it does "
    "not") {
  europe all = two_members();
  evidence(all, "e1", R"("regions": ["ITF3"], "themes": ["textile"])");
  CHECK(judged(all).outcome == outcome::not_determined);
  evidence(all, "e2", R"("regions": ["ES51"], "themes": ["textile"])");
  const auto one = judged(all);
  CHECK(one.outcome == outcome::met);
  CHECK(short_form(one.evidence) ==
        std::vector<std::string>{"evidence-direct(organisation=m1, region=ITF3, record=e1)",
                                 "evidence-direct(organisation=m2, region=ES51, record=e2)"});
  CHECK(judged(all, false).outcome == outcome::not_determined);
}

TEST_CASE(
    "evidence on another theme, of a kind that is not accepted, or of another region does not "
    "count") {
  for (const char* more :
       {R"("regions": ["ITF3", "ES51"], "themes": ["photonics"])", R"("regions": ["ITF3", "ES51"])",
        R"("regions": ["ITI1"], "themes": ["textile"])"}) {
    europe all = two_members();
    evidence(all, "e1", more);
    CHECK(judged(all).outcome == outcome::not_determined);
  }
  europe letters = two_members();
  evidence(letters, "e1", R"("regions": ["ITF3", "ES51"], "themes": ["textile"])");
  CHECK(letters
            .judge(R"({"kind": "regional-evidence", "accepts": ["support-letter"]})", {2018, 6, 1},
                   true, "\"textile\"")
            .outcome == outcome::not_determined);
}

TEST_CASE("a record that names the partnership covers all members, or those that it names") {
  europe all = two_members();
  evidence(all, "e1", R"("partnership": "p")");
  CHECK(judged(all).outcome == outcome::met);
  europe some = two_members();
  evidence(some, "e1", R"("partnership": "p", "organisations": ["m1"])");
  CHECK(judged(some).outcome == outcome::not_determined);
  CHECK(short_form(judged(some).missing).size() == 1);
}

TEST_CASE(
    "a member whose region is one of several is covered when the evidence holds for all of them") {
  europe all;
  all.member("m1", R"("country": "ES", "region_candidates": ["ES51", "ES61"])");
  evidence(all, "e1", R"("regions": ["ES51"], "themes": ["textile"])");
  CHECK(judged(all).outcome == outcome::not_determined);
  evidence(all, "e2", R"("regions": ["ES51", "ES61"], "themes": ["textile"])");
  CHECK(judged(all).outcome == outcome::met);
}

TEST_CASE("without members nothing is shown") {
  europe none;
  CHECK(judged(none).outcome == outcome::not_determined);
  CHECK(short_form(judged(none).missing) == std::vector<std::string>{"no-members()"});
}
