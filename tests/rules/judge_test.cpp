#include "rules/judge.h"

#include <doctest/doctest.h>

#include "tests/support/documents.h"

using namespace escp;
using escp::tests::document_of;
using rules::outcome;

namespace {

const std::string condition = R"({"id": "one", "title": "t", "wording": "w", "explanation": "e",
  "source": {"source": "s", "section": "4"}, "severity": "required", "rule": )";

std::string call(const std::string& rule) {
  return R"({"id": "c", "programme": "p", "title": "C", "closes": "2018-03-08", "conditions": [)" +
         condition + rule + "}]}";
}

std::string found_in(const std::string& rule) {
  findings found;
  rules::check_calls({document_of(model::kind::calls, call(rule))}, found);
  return tests::text_of(found);
}

std::vector<rules::verdict> verdicts(const std::string& partnership) {
  const auto catalogue = model::make_catalogue(
      {document_of(model::kind::calls, call(R"({"kind": "own-legal-entity"})")),
       document_of(model::kind::organisations, R"({"id": "a", "legal_entity": "yes"})"),
       document_of(model::kind::partnerships, partnership)});
  return rules::judge_all(catalogue, {2026, 11, 20});
}

}  // namespace

TEST_CASE(
    "a partnership is judged under its call, on the day of the award, else of the start, else of "
    "the deadline") {
  const std::string head =
      R"({"id": "x", "call": "c", "partners": [{"organisation": "a", "role": "partner"}],
    "partners_complete": "yes")";
  const auto awarded = verdicts(
      head + R"(, "start": "2018-10-01", "label": {"label": "L", "awarded": "2018-07-02"}})");
  REQUIRE(awarded.size() == 1);
  CHECK(awarded.front().reference_date == date{2018, 7, 2});
  CHECK(awarded.front().overall == outcome::met);
  CHECK(verdicts(head + R"(, "start": "2018-10-01"})").front().reference_date == date{2018, 10, 1});
  CHECK(verdicts(head + "}").front().reference_date == date{2018, 3, 8});
}

TEST_CASE("without a call there is nothing to judge") {
  CHECK(verdicts(R"({"id": "x", "partners": []})").empty());
}

TEST_CASE("disputed partners and those only mentioned do not take part") {
  CHECK(verdicts(R"({"id": "x", "call": "c", "partners_complete": "yes", "partners": [
    {"organisation": "a", "role": "mentioned"}, {"organisation": "a", "role": "partner", "disputed": true}]})")
            .front()
            .overall == outcome::not_determined);
}

TEST_CASE("a rule of an unknown kind is reported with what was probably meant") {
  const std::string found = found_in(R"({"kind": "distinct-country", "at_least": 3})");
  CHECK(
      found.find(
          "error: unknown kind of rule \"distinct-country\", did you mean \"distinct-countries\"? "
          "[rule-kind-unknown] (at /conditions/0/rule/kind)") != std::string::npos);
  CHECK(found.find("one of: all-of, any-of, distinct-countries") != std::string::npos);
}

TEST_CASE(
    "parameters that are unknown, missing or of a wrong form are reported, in rules inside rules "
    "too") {
  const std::string found = found_in(R"({"kind": "all-of", "rules": [
    {"kind": "distinct-countries", "atleast": 3, "statuses": ["eu-member"]},
    {"kind": "member-types", "types": "science-park"}]})");
  CHECK(found.find("the rule \"distinct-countries\" has no parameter \"atleast\", did you mean "
                   "\"at_least\"? "
                   "[rule-parameter-unknown] (at /conditions/0/rule/rules/0/atleast)") !=
        std::string::npos);
  CHECK(found.find(
            "the rule \"distinct-countries\" needs the parameter \"at_least\", a whole number") !=
        std::string::npos);
  CHECK(found.find("the parameter \"types\" must be a list of texts [rule-parameter-form] (at "
                   "/conditions/0/rule/rules/1/types)") != std::string::npos);
}

TEST_CASE("a rule that is right has no findings") {
  CHECK(found_in(R"({"kind": "own-legal-entity"})").empty());
}
