#include <algorithm>
#include <set>

#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

bool takes_part(const model::theme& theme, const std::string& region) {
  return !region.empty() &&
         std::ranges::any_of(theme.regions, [&](const model::named_region& place) {
           return place.region == region;
         });
}

}  // namespace

judgement regional_evidence(const rule& /*without parameters*/, const evaluation& on) {
  judgement whole;
  std::set<std::string> without;
  for (const member& member : on.composition.members) {
    const model::organisation& organisation = *member.organisation;
    without.insert(organisation.id);
    for (const std::string& id : on.composition.themes) {
      const auto* theme = on.catalogue.find<model::theme>(id);
      if (theme == nullptr || !takes_part(*theme, organisation.region)) continue;
      whole.evidence.push_back(
          {"evidence-indirect",
           {{"organisation", organisation.id}, {"region", organisation.region}, {"theme", id}},
           theme->sources});
    }
  }
  whole.outcome = outcome::not_determined;
  whole.missing.push_back(
      {"evidence-not-on-file", {{"count", std::to_string(without.size())}}, {}});
  return whole;
}

}  // namespace escp::rules
