#include <algorithm>

#include "rules/rule_kinds.h"
#include "rules/statements.h"

namespace escp::rules {

namespace {

/// What one member's fact means for "every member is …", and what would settle it.
struct member_judgement {
  rules::outcome outcome;
  statement said;
  const say::sentence<say::text>* settle;
};

/// All members through `judge_member`; an incomplete list can never be met, only refuted.
template <class judge_function>
judgement every_member(reference day, const evaluation& on, judge_function judge_member) {
  draft said(on.memory);
  outcome whole = outcome::met;
  const member_list members = members_on(day_of(day, on), on, said);
  for (const organisation_facts* member : members) {
    const member_judgement judged = judge_member(*member);
    whole = std::min(whole, judged.outcome);
    if (judged.outcome == outcome::met) {
      said.evidence.push_back(judged.said);
    } else {
      said.missing.push_back(judged.said);
      said.settle.push_back((*judged.settle)(member->organisation->id));
    }
  }
  if (members.empty()) {
    said.missing.push_back(say::no_members());
  } else if (!on.composition.is_complete) {
    said.missing.push_back(say::members_incomplete(members.size()));
  } else {
    return said.finished(whole);
  }
  said.settle.push_back(say::settle_complete());
  return said.finished(std::min(whole, outcome::not_determined));
}

member_judgement judge_type(const organisation_facts& member,
                            const std::vector<std::string>& types) {
  const std::string& id = member.organisation->id;
  if (member.type == nullptr) {
    return {outcome::not_determined, say::type_not_on_file(id), &say::settle_type};
  }
  if (member.is_type_unconfirmed) {
    return {outcome::not_determined,
            say::type_unconfirmed(id, *member.type).from(*member.type_sources), &say::settle_type};
  }
  const bool fits = std::ranges::find(types, *member.type) != types.end();
  const auto& sentence = fits ? say::type_fits : say::type_other;
  return {fits ? outcome::met : outcome::not_met,
          sentence(id, *member.type).from(*member.type_sources), &say::settle_replace};
}

member_judgement judge_entity(const organisation_facts& member) {
  const std::string& id = member.organisation->id;
  switch (member.entity) {
    case legal_entity::yes:
      return {outcome::met, say::entity_yes(id).from(*member.entity_sources), &say::settle_replace};
    case legal_entity::no:
      return {outcome::not_met, say::entity_no(id).from(*member.entity_sources),
              &say::settle_replace};
    case legal_entity::unconfirmed:
      return {outcome::not_determined, say::entity_unconfirmed(id).from(*member.entity_sources),
              &say::settle_entity};
    case legal_entity::not_stated:
      break;
  }
  return {outcome::not_determined, say::entity_not_on_file(id), &say::settle_entity};
}

}  // namespace

judge_function bind_member_types(const rule& one, const reference_tables& /*none needed*/) {
  return [types = one.parameters.at("types").get<std::vector<std::string>>(),
          day = reference_named(one.parameters.value("on", ""))](const evaluation& on) {
    return every_member(
        day, on, [&](const organisation_facts& member) { return judge_type(member, types); });
  };
}

judge_function bind_own_legal_entity(const rule& one, const reference_tables& /*none needed*/) {
  return [day = reference_named(one.parameters.value("on", ""))](const evaluation& on) {
    return every_member(day, on, judge_entity);
  };
}

}  // namespace escp::rules
