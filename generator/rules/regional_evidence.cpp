#include <algorithm>

#include "rules/field_basis.h"
#include "rules/rule_kinds.h"

namespace escp::rules {

namespace {

using names = std::vector<std::string>;

bool holds(std::span<const std::string> list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

bool shares_a_theme(const model::s3_evidence& record, const composition& subject) {
  return std::ranges::any_of(subject.themes,
                             [&](const std::string& theme) { return holds(record.themes, theme); });
}

/// A member with the region that is on file for it, which may be none.
struct placed_member {
  const model::organisation& organisation;
  std::string_view region;
};

bool covers(const model::s3_evidence& record, const placed_member& member) {
  if (holds(record.organisations, member.organisation.id)) return true;
  if (!member.region.empty()) return holds(record.regions, member.region);
  const auto& candidates = member.organisation.region_candidates;
  return !candidates.empty() && std::ranges::all_of(candidates, [&](const std::string& code) {
    return holds(record.regions, code);
  });
}

/// A record that covers the member and shares a theme with the subject, or that names the subject.
bool is_direct(const model::s3_evidence& record, const placed_member& member,
               const composition& subject) {
  const bool names_subject = !record.partnership.empty() && record.partnership == subject.id;
  if (covers(record, member)) return names_subject || shares_a_theme(record, subject);
  return names_subject && record.regions.empty() && record.organisations.empty();
}

const model::s3_evidence* direct_evidence(const names& accepted, const placed_member& member,
                                          const evaluation& on) {
  const auto all = on.catalogue.all<model::s3_evidence>();
  const auto found = std::ranges::find_if(all, [&](const model::s3_evidence& record) {
    return holds(accepted, record.type) && is_direct(record, member, on.composition);
  });
  return found == all.end() ? nullptr : &*found;
}

void say_indirect(const model::organisation& member, std::string_view region, const evaluation& on,
                  judgement& said) {
  for (const std::string& id : on.composition.themes) {
    const auto* theme = on.catalogue.find<model::theme>(id);
    if (theme == nullptr || !reference_tables::takes_part(*theme, region)) continue;
    said.evidence.push_back(
        {"evidence-indirect",
         {{"organisation", member.id}, {"region", region}, {"theme", theme->id}},
         &theme->sources});
  }
}

judgement judge(const names& accepted, reference day, const evaluation& on) {
  judgement whole;
  whole.outcome = outcome::met;
  const auto members = members_on(day_of(day, on), on, whole);
  for (const model::organisation* member : members) {
    const std::string_view region =
        is_on_file(*member, member->region, "/region") ? std::string_view(member->region) : "";
    if (const auto* record = direct_evidence(accepted, {*member, region}, on)) {
      whole.evidence.push_back(
          {"evidence-direct",
           {{"organisation", member->id}, {"region", region}, {"record", record->id}},
           &record->sources});
      continue;
    }
    whole.outcome = outcome::not_determined;
    say_indirect(*member, region, on, whole);
    whole.missing.push_back(
        {"evidence-not-on-file", {{"organisation", member->id}, {"region", region}}});
    whole.settle.push_back({"settle-evidence", {{"organisation", member->id}, {"region", region}}});
  }
  if (members.empty()) {
    whole.missing.push_back({"no-members", {}});
  } else if (!on.composition.is_complete) {
    whole.missing.push_back({"members-incomplete", {{"count", members.size()}}});
  } else {
    return whole;
  }
  whole.settle.push_back({"settle-complete", {}});
  whole.outcome = outcome::not_determined;
  return whole;
}

}  // namespace

judge_function bind_regional_evidence(const rule& one) {
  return [accepted = one.parameters.at("accepts").get<names>(),
          day = reference_named(one.parameters.value("on", ""))](const evaluation& on) {
    return judge(accepted, day, on);
  };
}

}  // namespace escp::rules
