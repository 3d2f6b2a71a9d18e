#include "rules/interest.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/documents.h"

using namespace escp;

namespace {

model::catalogue records_with_interest() {
  using model::kind;
  return model::make_catalogue({
      tests::document_of(kind::themes, R"({"id": "food", "regions": [{"name": "A", "country": "IT",
          "region": "ITF3"}, {"name": "B", "country": "FR", "candidates": ["FR10", "FR20"]}]})"),
      tests::document_of(kind::themes, R"({"id": "light"})"),
      tests::document_of(kind::themes, R"({"id": "nobody"})"),
      tests::document_of(kind::regions, R"({"id": "FR10", "country": "FR"})"),
      tests::document_of(kind::regions, R"({"id": "ITF3", "country": "IT"})"),
      tests::document_of(kind::regions, R"({"id": "PT11", "country": "PT"})"),
      tests::document_of(kind::organisations, R"({"id": "o", "country": "PT", "region": "PT11"})"),
      tests::document_of(kind::organisations, R"({"id": "nowhere"})"),
      tests::document_of(kind::partnerships, R"({"id": "p", "themes": ["light"], "partners": [
          {"organisation": "o", "role": "partner"}]})"),
      tests::document_of(kind::expressions_of_interest, R"({"id": "e", "themes": ["light"],
          "organisations": ["nowhere", "o"], "regions": [{"name": "A", "country": "IT",
          "region": "ITF3"}]})"),
      tests::document_of(kind::s3_evidence,
                         R"({"id": "s", "regions": ["PT11"], "themes": ["light"]})"),
  });
}

std::vector<std::string> rows_of(const std::vector<rules::interest>& all) {
  std::vector<std::string> rows;
  for (const rules::interest& one : all)
    rows.push_back(fmt::format("{} {} {} {} {}", one.id, one.expressions, one.partnerships,
                               one.areas, one.priorities));
  return rows;
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("themes are ranked by the signs on file, and one without a sign is left out") {
  const auto records = records_with_interest();
  const model::cross_reference references(records);
  CHECK(rows_of(rules::interest_by_theme(records, references)) ==
        lines{"light 1 1 0 1", "food 0 0 2 0"});
}

TEST_CASE("only regions that are certain count, and organisations bring theirs") {
  const auto records = records_with_interest();
  const model::cross_reference references(records);
  CHECK(rows_of(rules::interest_by_region(records, references)) ==
        lines{"PT11 1 1 0 1", "ITF3 1 0 1 0"});
}

TEST_CASE(
    "an expression of interest is from the countries it names and those of its organisations") {
  const auto records = records_with_interest();
  const auto& one = records.all<model::expression_of_interest>().front();
  CHECK(rules::countries_of(one, records) == std::vector<std::string_view>{"IT", "PT"});
  CHECK(rules::regions_of(one, records) == std::vector<std::string_view>{"ITF3", "PT11"});
}
