#include "quality/issue_rules.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "quality/report.h"
#include "tests/support/documents.h"

namespace escp::quality {

namespace {

/// A rule, a record in which it finds something, what it says, and a record in which it does not.
struct example {
  std::string_view rule;
  const char* bad;
  std::string found;  ///< "record pointer value"
  const char* good;
};

const std::vector<example>& examples() {
  static const std::vector<example> all{
      {"partnership-without-partners", R"({"id":"p","partners":[]})", "p /partners ",
       R"({"id":"p","partners":[{"organisation":"a","role":"partner"}]})"},
      {"partner-disputed",
       R"({"id":"p","partners":[{"organisation":"a","role":"partner"},
                                {"organisation":"b","role":"partner","disputed":true}]})",
       "p /partners/1 b", R"({"id":"p","partners":[{"organisation":"a","role":"partner"}]})"},
      {"label-not-confirmed",
       R"({"id":"p","label":{"label":"ESCP-S3","state":"not-confirmed","sources":[]}})",
       "p /label ESCP-S3",
       R"({"id":"p","label":{"label":"ESCP-S3","state":"awarded","sources":[]}})"},
      {"partnership-fact-unconfirmed",
       R"({"id":"p","field_sources":{"/call":[{"source":"s","basis":"unconfirmed"}]}})", "p /call ",
       R"({"id":"p","field_sources":{"/call":[{"source":"s","basis":"unconfirmed"},{"source":"t"}]}})"},
      {"partnership-fact-inferred",
       R"({"id":"p","field_sources":{"/call":[{"source":"s","basis":"inferred"}]}})", "p /call ",
       R"({"id":"p","field_sources":{"/call":[{"source":"s"}]}})"},
      {"partners-incomplete", R"({"id":"p","partners":[{"organisation":"a","role":"partner"}]})",
       "p /partners_complete ",
       R"({"id":"p","partners":[{"organisation":"a","role":"partner"}],"partners_complete":"yes"})"},
      {"partnership-without-start", R"({"id":"p"})", "p /start ", R"({"id":"p","start":"2018"})"},
      {"partnership-without-call", R"({"id":"p"})", "p /call ", R"({"id":"p","call":"c"})"},
      {"organisation-without-country", R"({"id":"o"})", "o /country ",
       R"({"id":"o","country":"PT"})"},
      {"organisation-fact-unconfirmed",
       R"({"id":"o","field_sources":{"/type":[{"source":"s","basis":"unconfirmed"}]}})", "o /type ",
       R"({"id":"o","field_sources":{"/type":[{"source":"s"}]}})"},
      {"organisation-fact-inferred",
       R"({"id":"o","field_sources":{"/type":[{"source":"s","basis":"inferred"}]}})", "o /type ",
       R"({"id":"o","field_sources":{"/type":[{"source":"s"}]}})"},
      {"organisation-region-uncertain", R"({"id":"o","region_candidates":["PT11","PT16"]})",
       "o /region_candidates PT11;PT16", R"({"id":"o","region":"PT11"})"},
      {"organisation-without-region", R"({"id":"o"})", "o /region ",
       R"({"id":"o","region_candidates":["PT11","PT16"]})"},
      {"organisation-without-type", R"({"id":"o"})", "o /type ", R"({"id":"o","type":"other"})"},
      {"organisation-without-legal-entity", R"({"id":"o"})", "o /legal_entity ",
       R"({"id":"o","legal_entity":"no"})"},
      {"totals-disputed",
       R"({"id":"g","claims":[
            {"measure":"partnerships","value":5,"nature":"total","as_of":"2020-01-01","sources":[{"source":"s"}]},
            {"measure":"partnerships","value":6,"nature":"total","as_of":"2020-01-01","sources":[{"source":"t"}]}]})",
       "g /claims partnerships 5",
       R"({"id":"g","claims":[
            {"measure":"partnerships","value":5,"nature":"total","as_of":"2020-01-01","sources":[{"source":"s"}]},
            {"measure":"partnerships","value":6,"nature":"total","as_of":"2021-01-01","sources":[{"source":"t"}]}]})"},
      {"call-without-conditions", R"({"id":"c"})", "c /conditions ",
       R"({"id":"c","conditions":[{"id":"x"}]})"},
      {"theme-without-regions", R"({"id":"t"})", "t /regions ",
       R"({"id":"t","regions":[{"name":"Norte","country":"PT","role":"lead"}]})"},
      {"source-stale", R"({"id":"s","snapshot":{"fetched":"2026-01-01T00:00:00Z"},
                          "stale":{"since":"2026-01-01","days":40,"reason":"no answer"}})",
       "s /stale 40", R"({"id":"s","snapshot":{"fetched":"2026-01-01T00:00:00Z"}})"},
      {"source-without-address", R"({"id":"s"})", "s /url ",
       R"({"id":"s","url":"https://a.example/"})"},
      {"source-without-title", R"({"id":"s"})", "s /title ", R"({"id":"s","title":"List"})"},
      {"source-without-licence", R"({"id":"s"})", "s /licence ",
       R"({"id":"s","licence":"CC BY 4.0"})"},
  };
  return all;
}

const issue_rule& rule_of(std::string_view code) {
  for (const issue_rule& one : issue_rules()) {
    if (one.code == code) return one;
  }
  throw std::logic_error(fmt::format("no rule {}", code));
}

/// The first finding of the rule in a catalogue of that record, or nothing.
std::string first_found(const issue_rule& rule, const char* json) {
  const auto records = model::make_catalogue({tests::document_of(rule.kind, json)});
  const report made = make_report(records);
  for (const issue& one : made.issues) {
    if (one.rule == &rule) return fmt::format("{} {} {}", one.record, one.pointer, one.value);
  }
  return {};
}

}  // namespace

TEST_CASE("each rule finds what it is for, and nothing in the record beside it") {
  for (const example& one : examples()) {
    CAPTURE(one.rule);
    CHECK(first_found(rule_of(one.rule), one.bad) == one.found);
    CHECK(first_found(rule_of(one.rule), one.good).empty());
  }
}

TEST_CASE("every rule that looks for itself has an example, and a code of its own") {
  std::set<std::string_view> shown;
  for (const example& one : examples()) shown.insert(one.rule);
  CHECK(std::ranges::count_if(issue_rules(), [](const issue_rule& one) {
          return one.examine != nullptr;
        }) == std::ssize(shown));
}

}  // namespace escp::quality
