#include "rules/achievements.h"

#include <doctest/doctest.h>

#include <string>

using namespace escp;

namespace {

model::claim claim(std::string measure, std::string value, std::string nature) {
  model::claim one;
  one.measure = std::move(measure);
  one.value = std::move(value);
  one.nature = std::move(nature);
  return one;
}

/// "measure: planned, planned > achieved" of each row.
std::vector<std::string> rows_of(const std::vector<model::claim>& claims) {
  std::vector<const model::claim*> list;
  for (const model::claim& one : claims) list.push_back(&one);
  std::vector<std::string> rows;
  for (const rules::achievement& one : rules::achievements_of(list)) {
    std::string row = std::string(one.measure) + ":";
    for (const model::claim* each : one.planned) row += " " + each->value;
    row += " >";
    for (const model::claim* each : one.achieved) row += " " + each->value;
    rows.push_back(row);
  }
  return rows;
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("plans and targets stand beside the results of the same measure") {
  CHECK(rows_of({claim("smes", "300", "target"), claim("proposals", "7", "result"),
                 claim("smes", "45", "result"), claim("smes", "50", "planned")}) ==
        lines{"smes: 300 50 > 45", "proposals: > 7"});
}

TEST_CASE("a total counts as achieved only where there is a plan for it") {
  CHECK(rows_of({claim("partnerships", "9", "total"), claim("countries", "19", "total"),
                 claim("partnerships", "8", "planned")}) == lines{"partnerships: 8 > 9"});
}

TEST_CASE("a planned budget is answered by the budget and by the EU contribution") {
  CHECK(rows_of({claim("budget-planned", "130", "planned"),
                 claim("eu-contribution", "112", "total"), claim("budget-total", "41", "total")}) ==
        lines{"budget-planned: 130 > 112 41"});
  CHECK(rows_of({claim("eu-contribution", "112", "total")}) == lines{});
}

TEST_CASE("a claim is found in the rows that hold it") {
  const model::claim result = claim("smes", "45", "result");
  const model::claim total = claim("smes", "45", "total");
  const std::vector<const model::claim*> all{&result, &total};
  const auto rows = rules::achievements_of(all);
  CHECK(rules::is_in(rows, result));
  CHECK_FALSE(rules::is_in(rows, total));
}
