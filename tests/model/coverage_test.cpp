#include "model/coverage.h"

#include <doctest/doctest.h>

#include "tests/support/documents.h"

namespace escp::model {

namespace {

catalogue small() {
  documents all;
  const auto add = [&](kind of, const char* json) { all.push_back(tests::document_of(of, json)); };
  add(kind::sources, R"({"id":"old","recorded":"2024-05-01","published":"2011"})");
  add(kind::sources, R"({"id":"new","recorded":"2026-11-20"})");
  add(kind::organisations, R"({"id":"a","name":"A","country":"PT","sources":[{"source":"old"}]})");
  add(kind::organisations, R"({"id":"b","name":"B","country":"IT","sources":[{"source":"old"}]})");
  add(kind::partnerships,
      R"({"id":"p","acronym":"P","programme":"x","start":"2018","end":"2019-06",
          "partners":[{"organisation":"b","role":"partner"},{"organisation":"a","role":"partner"}],
          "sources":[{"source":"old"}],"field_sources":{"/end":[{"source":"new"}]}})");
  return make_catalogue(all);
}

}  // namespace

TEST_CASE("a kind covers the days, countries and entries of its records") {
  CHECK(coverages_of(small()).of(kind::partnerships) == coverage{.begins = date{2018, 1, 1},
                                                                 .ends = date{2019, 6, 30},
                                                                 .issued = date{2024, 5, 1},
                                                                 .modified = date{2026, 11, 20},
                                                                 .countries = {"IT", "PT"}});
  CHECK(coverages_of(small()).of(kind::sources).begins == date{2011, 1, 1});
}

TEST_CASE("what a kind does not say is that of the whole") {
  const coverages all = coverages_of(small());
  CHECK(all.of(kind::taxonomies) == all.whole);
  CHECK(all.of(kind::organisations).begins == date{2018, 1, 1});
  CHECK(all.of(kind::organisations).modified == date{2024, 5, 1});
}

TEST_CASE("an empty catalogue covers nothing") {
  CHECK(coverages_of(catalogue{}).whole == coverage{});
}

}  // namespace escp::model
