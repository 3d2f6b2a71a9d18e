#include "rules/interest.h"

#include <algorithm>
#include <map>
#include <set>

namespace escp::rules {

namespace {

/// What the regions and the organisations of an expression say, each once.
template <auto region_member, auto organisation_member>
std::vector<std::string_view> places_of(const model::expression_of_interest& one,
                                        const model::catalogue& records) {
  std::set<std::string_view> codes;
  for (const model::named_region& each : one.regions) codes.insert(each.*region_member);
  for (const std::string& id : one.organisations) {
    const auto* organisation = records.find<model::organisation>(id);
    if (organisation != nullptr) codes.insert(organisation->*organisation_member);
  }
  codes.erase("");
  return {codes.begin(), codes.end()};
}

/// Leaves out what has no sign and puts the strongest first.
std::vector<interest> ranked(std::vector<interest> all) {
  std::erase_if(all, [](const interest& one) { return one.all() == 0; });
  std::ranges::stable_sort(all, std::greater(), &interest::all);
  return all;
}

}  // namespace

std::vector<std::string_view> regions_of(const model::expression_of_interest& one,
                                         const model::catalogue& records) {
  return places_of<&model::named_region::region, &model::organisation::region>(one, records);
}

std::vector<std::string_view> countries_of(const model::expression_of_interest& one,
                                           const model::catalogue& records) {
  return places_of<&model::named_region::country, &model::organisation::country>(one, records);
}

std::vector<interest> interest_by_theme(const model::catalogue& records,
                                        const model::cross_reference& references) {
  std::map<std::string_view, std::size_t> priorities;
  for (const model::s3_evidence& one : records.all<model::s3_evidence>()) {
    for (const std::string& theme : one.themes) ++priorities[theme];
  }
  std::vector<interest> all;
  for (const model::theme& one : records.all<model::theme>()) {
    all.push_back({.id = one.id,
                   .expressions = model::list_of(references.expressions_on_theme, one.id).size(),
                   .partnerships = model::list_of(references.partnerships_on_theme, one.id).size(),
                   .areas = one.regions.size(),
                   .priorities = priorities[one.id]});
  }
  return ranked(std::move(all));
}

std::vector<interest> interest_by_region(const model::catalogue& records,
                                         const model::cross_reference& references) {
  std::map<std::string_view, std::size_t> expressions;
  for (const auto& one : records.all<model::expression_of_interest>()) {
    for (const std::string_view code : regions_of(one, records)) ++expressions[code];
  }
  std::vector<interest> all;
  for (const model::region& one : records.all<model::region>()) {
    all.push_back({.id = one.id,
                   .expressions = expressions[one.id],
                   .partnerships = model::list_of(references.partnerships_in_region, one.id).size(),
                   .areas = model::list_of(references.themes_with_region, one.id).size(),
                   .priorities = model::list_of(references.evidence_for_region, one.id).size()});
  }
  return ranked(std::move(all));
}

}  // namespace escp::rules
