#include "rules/evaluation.h"

#include <algorithm>

#include "rules/statements.h"

namespace escp::rules {

namespace {

bool is_in(const member& one, const date& day) {
  const bool has_begun = !one.from || one.from->first_day() <= day.last_day();
  const bool has_ended = one.to && one.to->last_day() < day.first_day();
  return has_begun && !has_ended;
}

}  // namespace

reference reference_named(std::string_view name) {
  if (name == "deadline") return reference::deadline;
  if (name == "today") return reference::today;
  return reference::award;
}

date day_of(reference one, const occasion& on) {
  const date deadline = on.call.closes.value_or(on.today);
  if (one == reference::today) return on.today;
  if (one == reference::deadline) return deadline;
  if (on.composition.awarded) return *on.composition.awarded;
  return on.composition.start.value_or(deadline);
}

member_list look_up(const composition& one, const reference_tables& tables,
                    verdict_memory& memory) {
  const auto found = memory.room_for<const organisation_facts*>(one.members.size());
  std::ranges::transform(one.members, found.begin(), [&](const member& each) {
    const organisation_facts* known = tables.facts().find(*each.organisation);
    if (known != nullptr) return known;
    return &memory.keep_alive(describe(*each.organisation, tables)).facts;
  });
  return found;
}

member_list members_on(const date& day, const evaluation& on, draft& said) {
  const auto& members = on.composition.members;
  const bool all_are_in =
      std::ranges::all_of(members, [&](const member& one) { return is_in(one, day); });
  if (all_are_in) return on.members;
  const auto staying = on.memory.room_for<const organisation_facts*>(members.size());
  std::size_t count = 0;
  for (std::size_t at = 0; at < members.size(); ++at) {
    if (is_in(members[at], day)) {
      staying[count++] = on.members[at];
    } else {
      said.evidence.push_back(say::member_left(members[at].organisation->id, day));
    }
  }
  return staying.first(count);
}

}  // namespace escp::rules
