#include "rules/composition.h"

namespace escp::rules {

composition composition_of(const model::partnership& one, const model::catalogue& catalogue) {
  composition made{.id = one.id,
                   .members = {},
                   .is_complete = one.partners_complete.value_or(false),
                   .themes = one.themes,
                   .awarded = one.label ? one.label->awarded : std::nullopt,
                   .start = one.start};
  for (const model::partner& partner : one.partners) {
    const auto* organisation = catalogue.find<model::organisation>(partner.organisation);
    const bool takes_part = partner.role == "coordinator" || partner.role == "partner";
    if (organisation == nullptr || partner.disputed || !takes_part) continue;
    made.members.push_back({organisation, partner.from, partner.to, partner.sources});
  }
  return made;
}

}  // namespace escp::rules
