#include <algorithm>

#include "rules/field_basis.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

/// What one member's fact means for "every member is …", and the code of what would settle it.
struct member_judgement {
  rules::outcome outcome;
  statement said;
  std::string_view settle;
};

/// All members through `judge_member`; an incomplete list can never be met, only refuted.
template <class judge_function>
judgement every_member(reference day, const evaluation& on, judge_function judge_member) {
  judgement whole;
  whole.outcome = outcome::met;
  const auto members = members_on(day_of(day, on), on, whole);
  for (const model::organisation* member : members) {
    member_judgement judged = judge_member(*member);
    whole.outcome = std::min(whole.outcome, judged.outcome);
    if (judged.outcome == outcome::met) {
      whole.evidence.push_back(std::move(judged.said));
    } else {
      whole.missing.push_back(std::move(judged.said));
      whole.settle.push_back({judged.settle, {{"organisation", member->id}}});
    }
  }
  if (members.empty()) {
    whole.missing.push_back({"no-members", {}});
  } else if (!on.composition.is_complete) {
    whole.missing.push_back({"members-incomplete", {{"count", members.size()}}});
  } else {
    return whole;
  }
  whole.settle.push_back({"settle-complete", {}});
  whole.outcome = std::min(whole.outcome, outcome::not_determined);
  return whole;
}

member_judgement judge_type(const model::organisation& member,
                            const std::vector<std::string>& types) {
  constexpr std::string_view look_up = "settle-type";
  if (member.type.empty()) {
    return {outcome::not_determined, {"type-not-on-file", {{"organisation", member.id}}}, look_up};
  }
  const auto [sources, is_unconfirmed] = basis_of(member, "/type");
  if (is_unconfirmed) {
    return {outcome::not_determined,
            {"type-unconfirmed", {{"organisation", member.id}, {"type", member.type}}, sources},
            look_up};
  }
  const bool fits = std::ranges::find(types, member.type) != types.end();
  return {fits ? outcome::met : outcome::not_met,
          {fits ? "type-fits" : "type-other",
           {{"organisation", member.id}, {"type", member.type}},
           sources},
          "settle-replace"};
}

member_judgement judge_entity(const model::organisation& member) {
  constexpr std::string_view look_up = "settle-entity";
  if (!member.legal_entity) {
    return {
        outcome::not_determined, {"entity-not-on-file", {{"organisation", member.id}}}, look_up};
  }
  const auto [sources, is_unconfirmed] = basis_of(member, "/legal_entity");
  if (is_unconfirmed) {
    return {outcome::not_determined,
            {"entity-unconfirmed", {{"organisation", member.id}}, sources},
            look_up};
  }
  return {
      *member.legal_entity ? outcome::met : outcome::not_met,
      {*member.legal_entity ? "entity-yes" : "entity-no", {{"organisation", member.id}}, sources},
      "settle-replace"};
}

}  // namespace

judge_function bind_member_types(const rule& one) {
  return [types = one.parameters.at("types").get<std::vector<std::string>>(),
          day = reference_named(one.parameters.value("on", ""))](const evaluation& on) {
    return every_member(
        day, on, [&](const model::organisation& member) { return judge_type(member, types); });
  };
}

judge_function bind_own_legal_entity(const rule& one) {
  return [day = reference_named(one.parameters.value("on", ""))](const evaluation& on) {
    return every_member(day, on, judge_entity);
  };
}

}  // namespace escp::rules
