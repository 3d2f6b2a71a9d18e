#include "model/survey.h"

#include <doctest/doctest.h>

#include <numeric>

#include "model/checks.h"
#include "tests/support/documents.h"
#include "tests/support/mutations.h"

using namespace escp;
using namespace escp::model;

namespace {

std::string found_by(const documents& input, const survey& seen) {
  findings found;
  check_references(input, seen, found);
  check_dates(input, seen, found);
  check_regions(input, seen, found);
  return tests::text_of(found);
}

/// What the checks find when they look at every document themselves.
std::string found_by_looking(const documents& input) {
  survey seen(input);
  std::vector<std::size_t> all;
  for (std::size_t at = 0; at < input.size(); ++at) {
    if (input[at].fit) all.push_back(at);
  }
  seen.references = seen.dates = seen.regions = all;
  return found_by(input, seen);
}

}  // namespace

TEST_CASE("of the catalogue's records hardly any has to be looked at again") {
  const documents input = tests::real_documents();
  const survey seen(input);
  // Some sources are described in sources.toml only.
  CHECK(seen.references.size() < 100);
  CHECK(seen.dates.empty());
  CHECK(seen.regions.empty());
}

TEST_CASE("what a survey passes over, no check would find") {
  documents input = tests::real_documents();
  std::size_t number = 0;
  for (document& one : input) {
    // Every third has another text, so that references, dates and regions are wrong.
    if (++number % 3 != 0) continue;
    nlohmann::json& record = one.edit();
    if (record.contains("start")) record["start"] = "2019-02-30";
    if (record.contains("end")) record["end"] = "1999";
    if (record.contains("country")) record["country"] = "XX";
    if (record.contains("region")) record["region"] = "FR71";
    if (record.contains("sources")) record["sources"][0]["source"] = "s" + std::to_string(number);
    record["claims"] =
        nlohmann::json::array({nlohmann::json::object({{"measure", "nothing"}, {"as_of", "20"}})});
  }
  const std::string found = found_by_looking(input);
  CHECK(found.size() > 10000);
  CHECK(found_by(input, survey(input)) == found);
}
