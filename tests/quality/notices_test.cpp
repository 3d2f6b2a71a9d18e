#include "quality/notices.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "quality/report.h"
#include "tests/support/documents.h"

namespace escp::quality {

namespace {

using model::kind;

/// One record a line, as in an NDJSON file.
model::documents lines_of(kind kind, const std::vector<std::string>& records) {
  model::documents documents;
  for (const std::string& one : records) {
    documents.push_back(tests::document_of(kind, one));
    documents.back().file = "data/records.ndjson";
    documents.back().first_line = documents.size();
  }
  return documents;
}

finding found_at(std::string code, position where, std::string pointer = {}) {
  return {.code = std::move(code),
          .level = level::warning,
          .where = std::move(where),
          .pointer = std::move(pointer),
          .message = "what was found",
          .hint = {}};
}

const check* check_of(const report& made, std::string_view code, kind kind) {
  const auto found = std::ranges::find_if(made.checks, [&](const check& one) {
    return one.rule->code == code && one.rule->kind == kind;
  });
  return found == made.checks.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a finding is about the record on whose line it stands") {
  const auto documents = lines_of(kind::organisations,
                                  {R"({"id":"a","country":"PT"})", R"({"id":"b","country":"ES"})"});
  const findings found{
      found_at("record-unreachable", {"data/records.ndjson", 2, 7}, "/id"),
      found_at("some-code", {"data/records.ndjson", 1, 3}, "/country"),
      found_at("some-code", {"data/records.ndjson", 1, 3}, "/not-there"),
  };
  const std::vector<notice> expected{
      {kind::organisations, "b", "record-unreachable", "/id", "b", "what was found"},
      {kind::organisations, "a", "some-code", "/country", "PT", "what was found"},
      {kind::organisations, "a", "some-code", "/not-there", "", "what was found"},
  };
  CHECK(notices_of(found, documents) == expected);
}

TEST_CASE("a finding on any line of a file is about its one record") {
  const auto one = tests::document_of(kind::partnerships, "{\n\"id\":\"p\",\n\"partners\":[]\n}");
  CHECK(notices_of({found_at("partner-twice", {one.file, 3, 1}, "/partners")}, {one}) ==
        std::vector<notice>{
            {kind::partnerships, "p", "partner-twice", "/partners", "", "what was found"}});
  CHECK(notices_of({found_at("partner-twice", {one.file, 5, 1}, "/partners")}, {one}).empty());
}

TEST_CASE("a row that is left out is told of its source, without a word of what it says") {
  const findings found{
      found_at("row-without-id", {"data/snapshots/list/0f.ndjson", 4, 1}),
      found_at("country-unknown", {"data/snapshots/list/0f.ndjson", 5, 1}, "/country"),
      found_at("match-unused", {"data/matches/list.json", 0, 0}),
  };
  const std::vector<notice> expected{
      {kind::sources, "list", "row-without-id", "", "", "line 4 of the snapshot"},
      {kind::sources, "list", "row-unfit", "", "", "line 5 of the snapshot: country-unknown"},
      {kind::sources, "list", "match-unused", "", "", ""},
  };
  CHECK(notices_of(found, {}) == expected);
}

TEST_CASE("errors, and findings about no record, are no notices") {
  finding error = found_at("id-duplicate", {"data/records.ndjson", 1, 1});
  error.level = level::error;
  const auto documents = lines_of(kind::organisations, {R"({"id":"a"})"});
  CHECK(notices_of({error, found_at("guard-maximum", {"data/guards.toml", 1, 1})}, documents)
            .empty());
}

TEST_CASE("an address in a message is not published") {
  finding mailbox = found_at("some-code", {"data/records.ndjson", 1, 1});
  mailbox.message = "what sources add does not fit: jane.doe@example.org";
  const auto documents = lines_of(kind::organisations, {R"({"id":"a"})"});
  CHECK(notices_of({mailbox}, documents).front().detail.empty());
}

TEST_CASE("what the check found is an issue with a rule of its own, or of the rest") {
  const auto documents = lines_of(kind::organisations, {R"({"id":"a"})", R"({"id":"b"})"});
  const auto records = model::make_catalogue(documents);
  const std::vector<notice> noticed{{kind::organisations, "b", "record-unreachable", "/id", "b"},
                                    {kind::organisations, "a", "new-code", "/id", "a", "told"}};
  const report made = make_report(records, noticed);
  const check* unreachable = check_of(made, "record-unreachable", kind::organisations);
  REQUIRE(unreachable != nullptr);
  CHECK(unreachable->examined == 2);
  CHECK(unreachable->found == 1);
  const check* rest = check_of(made, "other", kind::organisations);
  REQUIRE(rest != nullptr);
  CHECK(made.issues.back() == issue{rest->rule, "a", "/id", "a", "told"});
  CHECK(check_of(made, "other", kind::partnerships) == nullptr);
}

TEST_CASE("a notice is not told beside a rule that looks for itself") {
  const std::vector<notice> noticed{{kind::sources, "s", "source-stale"}};
  const report made = make_report(model::catalogue{}, noticed);
  CHECK(made.issues.empty());
}

}  // namespace escp::quality
