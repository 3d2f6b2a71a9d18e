#include "render/colleagues.h"

#include <algorithm>
#include <functional>

#include "render/list_views.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

constexpr std::size_t most_shown = 12;

bool takes_part(const model::partner& one) { return one.role != "mentioned" && !one.disputed; }

html where_met(const page_draft& page, const colleague& one) {
  std::vector<html> names;
  for (const model::partnership* each : one.partnerships)
    names.push_back(partnership_link(page, each->id));
  return format_html(page.texts(), "colleagues.together", {{"list", join(names, ", ")}}, {});
}

}  // namespace

std::vector<colleague> colleagues_of(const model::organisation& one,
                                     const model::catalogue& records,
                                     const model::cross_reference& references, std::size_t most) {
  // By organisation, then in the order of the memberships; organisations lie in the order of ids.
  struct meeting {
    const model::organisation* with;
    const model::partnership* in;
  };
  std::vector<meeting> met;
  for (const model::membership& each :
       model::list_of(references.memberships_of_organisation, one.id)) {
    if (!takes_part(*each.partner)) continue;
    for (const model::partner& other : each.partnership->partners) {
      const auto* who = records.find<model::organisation>(other.organisation);
      if (who == nullptr || who == &one || !takes_part(other)) continue;
      met.push_back({who, each.partnership});
    }
  }
  std::ranges::stable_sort(met, std::less(), &meeting::with);
  std::vector<colleague> all;
  for (const meeting& each : met) {
    if (all.empty() || all.back().organisation != each.with) all.push_back({each.with, {}});
    auto& shared = all.back().partnerships;
    if (shared.empty() || shared.back() != each.in) shared.push_back(each.in);
  }
  std::ranges::stable_sort(all, std::greater(),
                           [](const colleague& with) { return with.partnerships.size(); });
  if (all.size() > most) all.resize(most);
  return all;
}

void add_colleagues(page_draft& page, const model::organisation& one) {
  std::vector<list_item> items;
  for (const colleague& each :
       colleagues_of(one, page.catalogue(), page.site().references, most_shown)) {
    items.push_back({page.to().record(model::kind::organisations, each.organisation->id),
                     each.organisation->name, where_met(page, each)});
  }
  add_related(page, "related.colleagues", items);
}

}  // namespace escp::render
