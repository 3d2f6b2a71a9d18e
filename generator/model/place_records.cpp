#include "model/place_records.h"

#include <algorithm>

namespace escp::model {

namespace {

void sort_by_id(auto& list) {
  std::ranges::sort(list, {}, [](const auto* one) -> std::string_view { return one->id; });
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// The expressions of interest that name one of the organisations.
void add_expressions(place_records& place, const cross_reference& references) {
  for (const organisation* one : place.organisations) {
    const auto& all = list_of(references.expressions_of_organisation, one->id);
    place.expressions.insert(place.expressions.end(), all.begin(), all.end());
  }
  sort_by_id(place.expressions);
}

}  // namespace

place_records records_of_region(const cross_reference& references, std::string_view code) {
  place_records place{.organisations = list_of(references.organisations_in_region, code),
                      .partnerships = list_of(references.partnerships_in_region, code),
                      .themes = list_of(references.themes_with_region, code),
                      .evidence = list_of(references.evidence_for_region, code),
                      .expressions = {}};
  add_expressions(place, references);
  return place;
}

place_records records_of_country(const cross_reference& references, std::string_view code) {
  place_records place{.organisations = list_of(references.organisations_in_country, code),
                      .partnerships = list_of(references.partnerships_in_country, code),
                      .themes = list_of(references.themes_with_country, code),
                      .evidence = list_of(references.evidence_in_country, code),
                      .expressions = {}};
  add_expressions(place, references);
  return place;
}

}  // namespace escp::model
