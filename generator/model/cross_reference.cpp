#include "model/cross_reference.h"

namespace escp::model {

namespace {

/// Appends unless it is the last one already: the records come in the order of ids.
template <class type>
void add(cross_reference::lists<type>& lists, const std::string& id, const type& one) {
  if (id.empty()) return;
  auto& list = lists[id];
  if (list.empty() || list.back() != &one) list.push_back(&one);
}

void add_partnership(cross_reference& refs, const catalogue& records, const partnership& one) {
  add(refs.partnerships_of_programme, one.programme, one);
  add(refs.partnerships_of_call, one.call, one);
  for (const std::string& theme : one.themes) add(refs.partnerships_on_theme, theme, one);
  for (const std::string& code : one.countries_stated) add(refs.partnerships_in_country, code, one);
  for (const partner& partner : one.partners) {
    refs.memberships_of_organisation[partner.organisation].push_back({&one, &partner});
    const organisation* member = records.find<organisation>(partner.organisation);
    if (member == nullptr) continue;
    add(refs.partnerships_in_country, member->country, one);
    add(refs.partnerships_in_region, member->region, one);
  }
}

void add_theme(cross_reference& refs, const theme& one) {
  for (const std::string& id : one.organisations) add(refs.themes_with_organisation, id, one);
  add(refs.themes_of_platform, one.platform, one);
  for (const named_region& place : one.regions) {
    add(refs.themes_with_region, place.region, one);
    add(refs.themes_with_country, place.country, one);
  }
}

}  // namespace

cross_reference::cross_reference(const catalogue& records) : taking_part(records) {
  for (const partnership& one : records.all<partnership>()) add_partnership(*this, records, one);
  for (const theme& one : records.all<theme>()) add_theme(*this, one);
  for (const call& one : records.all<call>()) add(calls_of_programme, one.programme, one);
  for (const region& one : records.all<region>()) add(regions_of_country, one.country, one);
  for (const organisation& one : records.all<organisation>()) {
    add(organisations_in_country, one.country, one);
    add(organisations_in_region, one.region, one);
  }
  for (const s3_evidence& one : records.all<s3_evidence>()) {
    for (const std::string& region : one.regions) add(evidence_for_region, region, one);
    add(evidence_in_country, one.country, one);
  }
  for (const expression_of_interest& one : records.all<expression_of_interest>()) {
    for (const std::string& id : one.organisations) add(expressions_of_organisation, id, one);
    for (const std::string& theme : one.themes) add(expressions_on_theme, theme, one);
  }
}

}  // namespace escp::model
