#include "rules/totals.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/documents.h"

using namespace escp;

namespace {

std::string claim(std::string_view measure, int value, std::string_view more = "") {
  return fmt::format(R"({{"measure": "{}", "value": {}, "nature": "total"{}{}}})", measure, value,
                     more.empty() ? "" : ", ", more);
}

/// One programme with two partnerships, one generation and one call.
model::catalogue programme_with(const std::string& claims) {
  const model::documents all{
      tests::document_of(model::kind::programmes, fmt::format(R"({{"id": "x", "claims": [{}],
          "generations": [{{"number": 1, "name": "First", "claims": [{}]}}]}})",
                                                              claims, claim("partnerships", 2))),
      tests::document_of(model::kind::calls, fmt::format(R"({{"id": "call", "programme": "x",
          "title": "Call", "claims": [{}]}})",
                                                         claim("partnerships", 1))),
      tests::document_of(model::kind::calls, R"({"id": "call-without", "programme": "x"})"),
      tests::document_of(model::kind::organisations, R"({"id": "a", "country": "IT"})"),
      tests::document_of(model::kind::organisations, R"({"id": "b"})"),
      tests::document_of(model::kind::partnerships, R"({"id": "one", "programme": "x",
          "call": "call", "generation": 1, "partners_complete": "yes", "partners": [
            {"organisation": "a", "role": "coordinator"}, {"organisation": "b", "role": "partner"},
            {"organisation": "b", "role": "mentioned"}]})"),
      tests::document_of(model::kind::partnerships, R"({"id": "two", "programme": "x",
          "countries_stated": ["ES", "IT"], "label": {"label": "L", "state": "not-confirmed"},
          "partners": [{"organisation": "a", "role": "partner"}]})"),
      tests::document_of(model::kind::partnerships, R"({"id": "three", "programme": "y"})")};
  return model::make_catalogue(all);
}

/// "own difference agreement" of each row, and "disputed".
std::vector<std::string> rows_of(const rules::totals& one) {
  std::vector<std::string> rows;
  for (const rules::total& row : one.rows) {
    rows.push_back(fmt::format("{} {} {}{}", row.own ? std::to_string(*row.own) : "-",
                               row.difference ? std::to_string(*row.difference) : "-",
                               rules::name_of(row.agreement), row.is_disputed ? " disputed" : ""));
  }
  return rows;
}

using lines = std::vector<std::string>;

lines of_programme(const std::string& claims) {
  const auto catalogue = programme_with(claims);
  return rows_of(rules::all_totals(catalogue).front());
}

}  // namespace

TEST_CASE("the catalogue counts partners and countries once, and what is known to be complete") {
  const auto catalogue = programme_with(claim("partnerships", 2));
  const auto totals = rules::all_totals(catalogue);
  REQUIRE(totals.size() == 3);
  CHECK(totals[0].own == rules::own_counts{.partnerships = 2,
                                           .with_partners = 2,
                                           .with_all_partners = 1,
                                           .label_not_confirmed = 1,
                                           .participations = 3,
                                           .organisations = 2,
                                           .countries = 2});
}

TEST_CASE("a programme, its generations and its calls with figures are counted each on their own") {
  const auto catalogue = programme_with(claim("partnerships", 2));
  const auto totals = rules::all_totals(catalogue);
  REQUIRE(totals.size() == 3);
  CHECK(rows_of(totals[0]) == lines{"2 0 same"});
  CHECK(totals[1].generation->number == 1);
  CHECK(rows_of(totals[1]) == lines{"1 -1 fewer"});
  CHECK(totals[2].call->id == "call");
  CHECK(rows_of(totals[2]) == lines{"1 0 same"});
}

TEST_CASE("two values of one measure, nature and date are disputed") {
  CHECK(of_programme(claim("partnerships", 1) + "," + claim("partnerships", 2)) ==
        lines{"2 1 more disputed", "2 0 same disputed"});
  CHECK(of_programme(claim("partnerships", 2) + "," + claim("partnerships", 2)) ==
        lines{"2 0 same", "2 0 same"});
}

TEST_CASE("figures of different dates are snapshots in time and not disputed") {
  CHECK(of_programme(claim("partnerships", 1, R"("as_of": "2017-11")") + "," +
                     claim("partnerships", 2, R"("as_of": "2020-11")") + "," +
                     claim("partnerships", 3)) == lines{"2 1 more", "2 0 same", "2 -1 fewer"});
}

TEST_CASE("targets and what is not counted have no count beside them") {
  CHECK(of_programme(R"({"measure": "partnerships", "value": 9, "nature": "planned"})") ==
        lines{"- - none"});
  CHECK(of_programme(claim("smes", 700)) == lines{"- - none"});
  CHECK(of_programme(R"({"measure": "countries", "value": 2.5, "nature": "total"})") ==
        lines{"2 - none"});
}

TEST_CASE("what a qualifier leaves room for is the same") {
  CHECK(of_programme(claim("partnerships", 1, R"("qualifier": "at-least")")) == lines{"2 1 same"});
  CHECK(of_programme(claim("partnerships", 3, R"("qualifier": "at-least")")) ==
        lines{"2 -1 fewer"});
  CHECK(of_programme(claim("partnerships", 3, R"("qualifier": "up-to")")) == lines{"2 -1 same"});
  CHECK(of_programme(claim("partnerships", 2, R"("qualifier": "more-than")")) ==
        lines{"2 0 fewer"});
}

TEST_CASE("published totals are the figures that are totals, in their order") {
  const auto catalogue = programme_with(
      R"({"measure": "smes", "value": 5, "nature": "planned"}, )" + claim("smes", 3) + "," +
      R"({"measure": "smes", "value": 4, "nature": "result"}, )" + claim("partners", 3));
  const auto totals = rules::all_totals(catalogue);
  lines measures;
  for (const rules::total& one : rules::published_totals(totals.front()))
    measures.push_back(one.claim->measure + " " + one.claim->value);
  CHECK(measures == lines{"smes 3", "partners 3"});
}
