#include "quality/report.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/documents.h"

namespace escp::quality {

namespace {

model::catalogue two_organisations() {
  using model::kind;
  return model::make_catalogue(
      {tests::document_of(kind::organisations,
                          R"({"id":"a","name":"A","country":"PT","region":"PT11","sources":[]})"),
       tests::document_of(kind::organisations, R"({"id":"b","name":"B","country":"PT"})"),
       tests::document_of(kind::partnerships, R"({"id":"p","programme":"x","partners":[]})")});
}

}  // namespace

TEST_CASE("a rule counts what it looked at and what it found") {
  const report made = make_report(two_organisations());
  const auto check = std::ranges::find_if(made.checks, [](const quality::check& one) {
    return one.rule->code == "organisation-without-region";
  });
  REQUIRE(check != made.checks.end());
  CHECK(check->examined == 2);
  CHECK(check->found == 1);
  CHECK(made.checks.size() == issue_rules().size());
}

TEST_CASE("completeness counts fields that hold something, by kind, country and programme") {
  const report made = make_report(two_organisations());
  const fill organisations{.records = 2,
                           .filled = {{"country", 2}, {"id", 2}, {"name", 2}, {"region", 1}}};
  CHECK(made.of(model::kind::organisations) == organisations);
  CHECK(made.of_country == fills{{"PT", organisations}});
  CHECK(made.of_programme == fills{{"x", {.records = 1, .filled = {{"id", 1}, {"programme", 1}}}}});
  CHECK(organisations.of("region") == 1);
  CHECK(organisations.of("website") == 0);
}

TEST_CASE("an empty catalogue has every rule checked and nothing found") {
  const report made = make_report(model::catalogue{});
  CHECK(made.issues.empty());
  CHECK(made.checks.size() == issue_rules().size());
  CHECK(made.of_country.empty());
}

}  // namespace escp::quality
