#include "render/expression_views.h"

#include "base/text.h"
#include "render/record_names.h"

namespace escp::render {

std::string_view state_of(const page_draft& page, const model::expression_of_interest& one) {
  const model::call* call = page.catalogue().find<model::call>(one.call);
  const std::optional<date> closes = one.closes        ? one.closes
                                     : call == nullptr ? std::nullopt
                                                       : call->closes;
  if (!closes) return {};
  return closes->last_day() >= page.site().version.last_day() ? "open" : "closed";
}

html themes_of(const page_draft& page, const model::expression_of_interest& one) {
  std::vector<html> all;
  for (const std::string& id : one.themes) all.push_back(theme_link(page, id));
  return join(all, ", ");
}

std::string checker_address(const page_draft& page, const model::expression_of_interest& one,
                            std::string_view call) {
  std::string address = page.to().page("checker") + "?call=" + std::string(call);
  if (!one.organisations.empty()) address += "&o=" + escp::join(one.organisations, ",");
  if (!one.themes.empty()) address += "&t=" + escp::join(one.themes, ",");
  return address;
}

std::vector<const model::call*> calls_to_check(const page_draft& page,
                                               const model::expression_of_interest& one) {
  std::vector<const model::call*> calls;
  const model::call* own = page.catalogue().find<model::call>(one.call);
  if (own == nullptr) return calls;
  calls.push_back(own);
  for (const model::call* each :
       model::list_of(page.site().references.calls_of_programme, own->programme)) {
    const bool judges_partnerships = each->subjects.is_null() && !each->conditions.empty();
    if (each != own && judges_partnerships) calls.push_back(each);
  }
  return calls;
}

}  // namespace escp::render
