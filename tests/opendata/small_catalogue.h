#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalogue.h"
#include "opendata/export_data.h"
#include "rules/statements.h"
#include "tests/support/documents.h"

namespace escp::opendata {

/// A record in a test: its kind and its JSON.
struct given {
  model::kind kind;
  std::string_view json;
};

inline model::catalogue catalogue_of(const std::vector<given>& records) {
  model::documents documents;
  for (const given& one : records) {
    documents.push_back(tests::document_of(one.kind, std::string(one.json)));
  }
  return model::make_catalogue(documents);
}

/// Everything that an export needs, held together.
struct small_release {
  model::catalogue catalogue;
  std::vector<rules::verdict> verdicts;
  std::map<std::string, nlohmann::json> schemas;
  std::string version = "2026.11.20";

  [[nodiscard]] data_release make() const {
    const quality::report quality = quality::make_report(catalogue);
    return make_release({catalogue, verdicts, schemas, quality, {}, version});
  }
};

/// The bytes of a file of the release.
inline std::string bytes_of(const output_files& files, std::string_view path) {
  for (const output_file& one : files) {
    if (one.path == path) return one.bytes;
  }
  throw std::runtime_error("no such file: " + std::string(path));
}

/// Two organisations, a call and a partnership with one verdict.
inline small_release small() {
  using enum model::kind;
  small_release made;
  made.catalogue = catalogue_of({
      {organisations,
       R"({"id":"next-tt","name":"Next Technology Tecnotessile","country":"IT","region":"ITI1",
           "identifiers":{"pic":"009"},"sources":[{"source":"label-list"}]})"},
      {organisations,
       R"({"id":"kentro","name":"Κέντρο, \"Α\"","country":"EL","sources":[{"source":"label-list"}]})"},
      {calls, R"({"id":"call-2016","programme":"escp-s3","title":"Call","conditions":[
           {"id":"countries","title":"Three countries","wording":"w","explanation":"e","kind":"distinct-countries","severity":"required",
            "parameters":{},"source":{"source":"call-text","section":"4"},
            "rule":{"kind":"distinct-countries","parameters":{"at_least":3}}}],
           "sources":[{"source":"call-text"}]})"},
      {sources,
       R"({"id":"call-text","title":"Call text","publisher":"EC","url":"https://example.eu/call",
           "licence":"CC BY 4.0","recorded":"2026-11-20"})"},
      {sources, R"({"id":"label-list","title":"List","recorded":"2026-11-20"})"},
      {partnerships, R"({"id":"tex4im","acronym":"TEX4IM","programme":"escp-s3","call":"call-2016",
           "partners":[{"organisation":"next-tt","role":"coordinator","from":"2018"},
                       {"organisation":"kentro","role":"partner","disputed":true,
                        "sources":[{"source":"call-text","basis":"inferred"}]}],
           "duration_months":24,
           "claims":[{"measure":"grant","value":1234567,"nature":"total","unit":"EUR","sources":[{"source":"call-text"}]}],
           "sources":[{"source":"label-list"}]})"},
  });
  // Verdicts hold views; what they look at lives as long as the tests.
  static const rules::condition asked{.id = "countries",
                                      .title = "Three countries",
                                      .wording = "w",
                                      .explanation = "e",
                                      .sources = {{"call-text", "4", model::basis::stated, ""}},
                                      .severity = rules::severity::required,
                                      .rule = {}};
  static const std::vector<model::source_ref> list{{"label-list", "", model::basis::stated, ""}};
  static constexpr rules::say::sentence<rules::say::text, rules::say::text> country_counts{
      "country-counts", "country", "organisation"};
  static constexpr rules::say::sentence<std::size_t, std::size_t> countries_needed{
      "countries-needed", "count", "needed"};
  static const std::string italy = "IT";
  static const std::string partner = "next-tt";
  static const rules::statement evidence = country_counts(italy, partner).from(list);
  static const rules::statement missing = countries_needed(2, 3);
  static const rules::statement settle = rules::say::settle_add_countries(2);
  static const rules::condition_verdict judged{
      .condition = &asked,
      .reference_date = {.year = 2016, .month = 12, .day = 1},
      .judgement = {.outcome = rules::outcome::not_met,
                    .evidence = {&evidence, 1},
                    .missing = {&missing, 1},
                    .settle = {&settle, 1},
                    .parts = {}}};
  made.verdicts = {{.subject_kind = model::kind::partnerships,
                    .subject = "tex4im",
                    .call = "call-2016",
                    .overall = rules::outcome::not_met,
                    .conditions = {&judged, 1},
                    .memory = nullptr}};
  made.schemas = {{"sources.schema.json", nlohmann::json{{"title", "Source"}}}};
  return made;
}

}  // namespace escp::opendata
