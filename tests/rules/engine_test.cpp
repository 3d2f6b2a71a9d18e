#include "rules/engine.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/check_calls.h"
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

/// What judging a partnership needs, kept alive.
struct judged {
  explicit judged(const std::string& partnership)
      : catalogue(model::make_catalogue(
            {document_of(model::kind::calls, call(R"({"kind": "own-legal-entity"})")),
             document_of(model::kind::organisations, R"({"id": "a", "legal_entity": "yes"})"),
             document_of(model::kind::partnerships, partnership)})),
        engine(catalogue, {2026, 11, 20}),
        verdicts(engine.judge_all()) {}

  model::catalogue catalogue;
  rules::engine engine;
  std::vector<rules::verdict> verdicts;
};

}  // namespace

TEST_CASE(
    "a partnership is judged under its call, on the day of the award, else of the start, else of "
    "the deadline") {
  const std::string head =
      R"({"id": "x", "call": "c", "partners": [{"organisation": "a", "role": "partner"}],
    "partners_complete": "yes")";
  const judged awarded(
      head + R"(, "start": "2018-10-01", "label": {"label": "L", "awarded": "2018-07-02"}})");
  REQUIRE(awarded.verdicts.size() == 1);
  CHECK(awarded.verdicts.front().conditions.front().reference_date == date{2018, 7, 2});
  CHECK(awarded.verdicts.front().overall == outcome::met);
  const judged started(head + R"(, "start": "2018-10-01"})");
  CHECK(started.verdicts.front().conditions.front().reference_date == date{2018, 10, 1});
  const judged plain(head + "}");
  CHECK(plain.verdicts.front().conditions.front().reference_date == date{2018, 3, 8});
}

TEST_CASE("without a call there is nothing to judge") {
  CHECK(judged(R"({"id": "x", "partners": []})").verdicts.empty());
}

TEST_CASE("disputed partners and those only mentioned do not take part") {
  const judged one(R"({"id": "x", "call": "c", "partners_complete": "yes", "partners": [
    {"organisation": "a", "role": "mentioned"}, {"organisation": "a", "role": "partner", "disputed": true}]})");
  CHECK(one.verdicts.front().overall == outcome::not_determined);
}

TEST_CASE(
    "a call judges the records that it says: a programme's partnerships, a platform's thematic "
    "areas, interests") {
  const std::string rule = R"("rule": {"kind": "on-file", "any_of": ["field:title"]}}]})";
  const auto call_for = [&](const std::string& id, const std::string& subjects) {
    return document_of(model::kind::calls,
                       R"({"id": ")" + id + R"(", "title": "T", "subjects": )" + subjects +
                           R"(, "conditions": [{"id": "c", "source": {"source": "s"}, )" + rule);
  };
  const auto catalogue = model::make_catalogue(
      {call_for("a", R"({"kind": "partnerships", "programme": "innosup-1"})"),
       call_for("b", R"({"kind": "themes", "platform": "industry"})"),
       call_for("c", R"({"kind": "expressions-of-interest"})"),
       document_of(model::kind::partnerships, R"({"id": "p1", "programme": "innosup-1"})"),
       document_of(model::kind::partnerships, R"({"id": "p2", "programme": "other"})"),
       document_of(model::kind::themes, R"({"id": "t1", "platform": "industry"})"),
       document_of(model::kind::themes, R"({"id": "t2"})"),
       document_of(model::kind::expressions_of_interest, R"({"id": "i1", "call": "c"})")});
  const rules::engine engine(catalogue, {2026, 11, 20});
  std::string judged;
  for (const rules::verdict& one : engine.judge_all())
    judged += fmt::format("{}:{} ", one.subject, one.call);
  CHECK(judged == "p1:a i1:c t1:b ");
}

TEST_CASE("a rule of an unknown kind is reported with what was probably meant") {
  const std::string found = found_in(R"({"kind": "distinct-country", "at_least": 3})");
  CHECK(
      found.find(
          "error: unknown kind of rule \"distinct-country\", did you mean \"distinct-countries\"? "
          "[rule-kind-unknown] (at /conditions/0/rule/kind)") != std::string::npos);
  CHECK(found.find("one of: all-of, any-of, budget-share, compare, distinct-countries") !=
        std::string::npos);
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
