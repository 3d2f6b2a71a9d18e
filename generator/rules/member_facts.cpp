#include <algorithm>

#include "rules/field_basis.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

/// What one member's fact means for "every member is …".
struct member_judgement {
  rules::outcome outcome;
  statement said;
};

/// All members through `judge_member`; an incomplete list can never be met, only refuted.
template <class judge_function>
judgement every_member(const evaluation& on, judge_function judge_member) {
  judgement whole;
  std::vector<outcome> outcomes;
  for (const member& one : on.composition.members) {
    member_judgement judged = judge_member(*one.organisation);
    outcomes.push_back(judged.outcome);
    auto& list = judged.outcome == outcome::met ? whole.evidence : whole.missing;
    list.push_back(std::move(judged.said));
  }
  if (on.composition.members.empty()) {
    whole.missing.push_back({"no-members", {}, {}});
    outcomes.push_back(outcome::not_determined);
  } else if (!on.composition.is_complete) {
    whole.missing.push_back(
        {"members-incomplete", {{"count", std::to_string(on.composition.members.size())}}, {}});
    outcomes.push_back(outcome::not_determined);
  }
  whole.outcome = all_of(outcomes);
  return whole;
}

}  // namespace

judgement member_types(const rule& one, const evaluation& on) {
  const auto types = one.parameters.at("types").get<std::vector<std::string>>();
  return every_member(on, [&](const model::organisation& member) -> member_judgement {
    if (member.type.empty())
      return {outcome::not_determined, {"type-not-on-file", {{"organisation", member.id}}, {}}};
    if (is_unconfirmed(member, "/type")) {
      return {outcome::not_determined,
              {"type-unconfirmed",
               {{"organisation", member.id}, {"type", member.type}},
               sources_of(member, "/type")}};
    }
    const bool fits = std::ranges::find(types, member.type) != types.end();
    return {fits ? outcome::met : outcome::not_met,
            {fits ? "type-fits" : "type-other",
             {{"organisation", member.id}, {"type", member.type}},
             sources_of(member, "/type")}};
  });
}

judgement own_legal_entity(const rule& /*without parameters*/, const evaluation& on) {
  return every_member(on, [](const model::organisation& member) -> member_judgement {
    if (!member.legal_entity) {
      return {outcome::not_determined, {"entity-not-on-file", {{"organisation", member.id}}, {}}};
    }
    if (is_unconfirmed(member, "/legal_entity")) {
      return {outcome::not_determined,
              {"entity-unconfirmed",
               {{"organisation", member.id}},
               sources_of(member, "/legal_entity")}};
    }
    return {*member.legal_entity ? outcome::met : outcome::not_met,
            {*member.legal_entity ? "entity-yes" : "entity-no",
             {{"organisation", member.id}},
             sources_of(member, "/legal_entity")}};
  });
}

}  // namespace escp::rules
