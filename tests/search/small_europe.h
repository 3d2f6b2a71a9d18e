#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/engine.h"
#include "search/documents.h"
#include "tests/support/documents.h"

namespace escp::tests {

/// A small synthetic catalogue to search: two partnerships, three organisations, two regions and a
/// thematic area.
class small_europe {
 public:
  small_europe()
      : catalogue_(model::make_catalogue(records())),
        references_(catalogue_),
        verdicts_{{.subject_kind = model::kind::partnerships,
                   .subject = catalogue_.all<model::partnership>().front().id,
                   .call = {},
                   .overall = rules::outcome::met,
                   .conditions = {},
                   .memory = {}}},
        facts_(catalogue_, references_, verdicts_),
        documents_(search::make_documents(facts_)) {}
  small_europe(const small_europe&) = delete;
  small_europe& operator=(const small_europe&) = delete;

  [[nodiscard]] const search::facts& facts() const { return facts_; }
  [[nodiscard]] const std::vector<search::document>& documents() const { return documents_; }
  [[nodiscard]] const search::document& document(std::string_view id) const {
    for (const search::document& one : documents_) {
      if (one.id == id) return one;
    }
    throw std::logic_error("no such document");
  }

 private:
  static model::documents records() {
    using enum model::kind;
    const std::vector<std::pair<model::kind, std::string>> all{
        {countries, R"({"id": "FR", "name": "France"})"},
        {countries, R"({"id": "EL", "name": "Greece"})"},
        {regions, R"({"id": "FRK2", "country": "FR", "name": "Rhône-Alpes", "categories": [
             {"period": "2014-2020", "category": "more-developed"},
             {"period": "2021-2027", "category": "transition"}]})"},
        {regions, R"({"id": "EL30", "country": "EL", "name": "Attica", "name_native": "Αττική"})"},
        {organisations, R"({"id": "tisser", "name": "Tisser Lyon", "short_name": "TL",
             "type": "cluster-organisation", "country": "FR", "region": "FRK2", "city": "Lyon"})"},
        {organisations, R"({"id": "kentro", "name": "Κέντρο Αθήνας", "country": "EL",
             "region": "EL30", "other_names": ["Athens Centre"]})"},
        {organisations, R"({"id": "alone", "name": "alone"})"},
        {platforms, R"({"id": "agri-food", "name": "Agri-food"})"},
        {themes, R"({"id": "smart-fibres", "name": "Smart fibres", "platform": "agri-food",
             "status": "proposed", "established": "2017", "organisations": ["alone"],
             "regions": [{"name": "Rhône-Alpes", "country": "FR", "region": "FRK2"}]})"},
        {programmes, R"({"id": "escp-s3", "acronym": "ESCP-S3", "name": "S3 strand"})"},
        {calls, R"({"id": "call-2017", "programme": "escp-s3", "title": "Call"})"},
        {partnerships, R"({"id": "a-first", "acronym": "First", "title": "The first of all",
             "programme": "escp-s3", "call": "call-2017", "start": "2018-03",
             "themes": ["smart-fibres"], "ecosystems": ["textile"],
             "technology_fields": ["Food Technology"],
             "label": {"label": "ESCP-S3", "state": "awarded", "awarded": "2017"},
             "partners": [{"organisation": "tisser", "role": "coordinator"},
                          {"organisation": "kentro", "role": "partner"},
                          {"organisation": "alone", "role": "mentioned"}]})"},
        {partnerships, R"({"id": "b-second", "acronym": "Second", "title": "Second",
             "programme": "escp-s3", "state": "voluntary", "countries_stated": ["EL"],
             "label": {"label": "ESCP-S3", "state": "not-confirmed", "awarded": "2017"}})"},
    };
    model::documents made;
    for (const auto& [kind, text] : all) made.push_back(document_of(kind, text));
    return made;
  }

  model::catalogue catalogue_;
  model::cross_reference references_;
  std::vector<rules::verdict> verdicts_;
  search::facts facts_;
  std::vector<search::document> documents_;
};

}  // namespace escp::tests
