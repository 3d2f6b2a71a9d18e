#include "opendata/verdict_json.h"

#include <doctest/doctest.h>

#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

namespace {

constexpr std::string_view verdict =
    R"({"call":"call-2016","conditions":[{"id":"countries","judgement":{"evidence":[)"
    R"({"arguments":{"country":"IT","organisation":"next-tt"},"code":"country-counts","sources":[{"source":"label-list"}]}],)"
    R"("missing":[{"arguments":{"count":"2","needed":"3"},"code":"countries-needed"}],)"
    R"("outcome":"not-met","parts":[],"settle":[{"arguments":{"count":"2"},"code":"settle-add-countries"}]},)"
    R"("reference_date":"2016-12-01","severity":"required","sources":[{"section":"4","source":"call-text"}]}],)"
    R"("overall":"not-met","subject":"tex4im","subject_kind":"partnerships"})";

}  // namespace

TEST_CASE("a verdict is one line of JSON with its evidence, clauses and what would settle it") {
  const small_release input = small();
  CHECK(verdict_json(input.verdicts.front()) == verdict);
}

TEST_CASE("the verdicts on a record are an array, which is empty where there are none") {
  const small_release input = small();
  const quality::report quality = quality::make_report(input.catalogue);
  const export_input given{input.catalogue, input.verdicts, input.schemas, quality, {},
                           input.version};
  memory_sink sink;
  const export_context context(given, sink);
  CHECK(verdicts_json(context, model::kind::partnerships, "tex4im") ==
        "[" + std::string(verdict) + "]");
  CHECK(verdicts_json(context, model::kind::partnerships, "other") == "[]");
  CHECK(verdicts_json(context, model::kind::themes, "tex4im") == "[]");
}

}  // namespace escp::opendata
