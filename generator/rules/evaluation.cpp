#include "rules/evaluation.h"

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

date day_of(reference one, const evaluation& on) {
  const date deadline = on.call.closes.value_or(on.today);
  if (one == reference::today) return on.today;
  if (one == reference::deadline) return deadline;
  if (on.composition.awarded) return *on.composition.awarded;
  return on.composition.start.value_or(deadline);
}

std::vector<const model::organisation*> members_on(const date& day, const evaluation& on,
                                                   judgement& said) {
  std::vector<const model::organisation*> members;
  members.reserve(on.composition.members.size());
  for (const member& one : on.composition.members) {
    if (is_in(one, day)) {
      members.push_back(one.organisation);
    } else {
      said.evidence.push_back(
          {"member-left", {{"organisation", one.organisation->id}, {"date", day}}});
    }
  }
  return members;
}

}  // namespace escp::rules
