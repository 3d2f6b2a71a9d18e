#include "model/earlier_reading.h"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/documents.h"

using namespace escp;
using namespace escp::model;

namespace {

/// What a reading gives: every record with its place, what was found, and what is kept of it.
struct reading {
  reading(const documents& input, const earlier_reading* earlier) {
    findings all;
    records = read_catalogue(input, earlier, seen, all);
    records.each([&](kind /*kind*/, const record& one) {
      said += one.where.file + ":" + std::to_string(one.where.line) + " " + one.json + "\n";
    });
    found = tests::text_of(all);
    mentioned = seen.mentioned;
    for (const auto& one : seen.doubted) doubts.push_back({one.references, one.dates, one.regions});
  }

  survey_notes seen;
  catalogue records;
  std::string said;
  std::string found;
  std::vector<std::uint32_t> mentioned;
  std::vector<std::array<bool, 3>> doubts;
};

/// Records that are fit together.
documents fit_documents() {
  const auto one = [](kind of, const std::string& json) { return tests::document_of(of, json); };
  return {
      one(kind::sources, R"({"id": "s", "title": "S"})"),
      one(kind::countries, R"({"id": "FR", "name": "France"})"),
      one(kind::countries, R"({"id": "DE", "name": "Germany"})"),
      one(kind::regions,
          R"({"id": "FRK2", "name": "R", "country": "FR", "nuts_versions": ["2021"]})"),
      one(kind::organisations,
          R"({"id": "a", "name": "A", "country": "FR", "sources": [{"source": "s"}]})"),
      one(kind::organisations, R"({"id": "b", "name": "B", "country": "FR", "region": "FRK2"})"),
      one(kind::organisations, R"({"id": "c", "name": "C", "country": "DE"})"),
      one(kind::partnerships,
          R"({"id": "p", "acronym": "P", "partners": [{"organisation": "a"}]})"),
      one(kind::partnerships, R"({"id": "q", "acronym": "Q", "partners": [
              {"organisation": "b"}, {"organisation": "c"}]})")};
}

/// The documents after an edit that leaves all others at their places.
documents edited(std::size_t at, const std::string& json) {
  documents now = fit_documents();
  for (std::size_t place = 0; place < now.size(); ++place) now[place].same_as = place;
  now[at] = tests::document_of(now[at].kind, json);
  return now;
}

void check_as_new(const documents& now) {
  const documents before = fit_documents();
  const reading first(before, nullptr);
  const earlier_reading earlier{before, first.records, first.seen};
  const reading again(now, &earlier);
  const reading fresh(now, nullptr);
  CHECK(again.said == fresh.said);
  CHECK(again.found == fresh.found);
  CHECK(again.mentioned == fresh.mentioned);
  CHECK(again.doubts == fresh.doubts);
}

}  // namespace

TEST_CASE("what is taken over of an earlier reading is what is read anew") {
  SUBCASE("nothing changed") {
    documents now = fit_documents();
    for (std::size_t place = 0; place < now.size(); ++place) now[place].same_as = place;
    check_as_new(now);
  }
  SUBCASE("a name") { check_as_new(edited(4, R"({"id": "a", "name": "New", "country": "FR"})")); }
  SUBCASE("a reference to nothing") {
    check_as_new(edited(7, R"({"id": "p", "partners": [{"organisation": "nobody"}]})"));
  }
  SUBCASE("a partner that nobody mentions any more") {
    check_as_new(edited(8, R"({"id": "q", "partners": [{"organisation": "b"}]})"));
  }
  SUBCASE("an id that others name") {
    check_as_new(edited(5, R"({"id": "x", "name": "B", "country": "FR"})"));
  }
  SUBCASE("an id that comes twice") {
    check_as_new(edited(5, R"({"id": "a", "name": "B", "country": "FR"})"));
  }
  SUBCASE("a day that is none") {
    check_as_new(edited(7, R"({"id": "p", "start": "2019-02-30"})"));
  }
  SUBCASE("a region that is of another country or version for records that stay") {
    check_as_new(
        edited(3, R"({"id": "FRK2", "name": "R", "country": "DE", "nuts_versions": ["2021"]})"));
    check_as_new(
        edited(3, R"({"id": "FRK2", "name": "R", "country": "FR", "nuts_versions": ["2016"]})"));
  }
  SUBCASE("a source that is another") { check_as_new(edited(0, R"({"id": "t", "title": "T"})")); }
}

TEST_CASE("records that stand elsewhere than in the earlier reading are found there") {
  documents now = fit_documents();
  for (std::size_t place = 0; place < now.size(); ++place) now[place].same_as = place;
  SUBCASE("one went") { now.erase(now.begin() + 6); }
  SUBCASE("one came") {
    now.insert(now.begin() + 4, tests::document_of(kind::organisations, R"({"id": "n"})"));
  }
  SUBCASE("two changed places") { std::swap(now[4], now[5]); }
  SUBCASE("the line is another") { now[4].first_line = 7; }
  SUBCASE("one was changed after it was read") { now[4].edit()["name"] = "Corrected"; }
  SUBCASE("one is unfit") {
    now[4].same_as = document::none;
    now[4].fit = false;
  }
  check_as_new(now);
}

TEST_CASE("what was changed after it was read says nothing about its text") {
  documents before = fit_documents();
  before[4].edit()["name"] = "Corrected";
  const reading first(before, nullptr);
  documents now = fit_documents();
  now[4].same_as = 4;
  const earlier_reading earlier{before, first.records, first.seen};
  CHECK(!earlier.has(now[4]));
  CHECK(reading(now, &earlier).said == reading(now, nullptr).said);
}
