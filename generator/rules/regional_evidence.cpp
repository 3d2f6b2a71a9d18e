#include <algorithm>
#include <memory>

#include "rules/rule_kinds.h"
#include "rules/statements.h"

namespace escp::rules {

namespace {

using accepted_records = std::vector<const model::s3_evidence*>;

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
  const std::string& region;
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

/// What on file bears on a subject: worked out once for all of its members.
struct relevant {
  explicit relevant(std::pmr::memory_resource* memory) : records(memory), themes(memory) {}

  std::pmr::vector<const model::s3_evidence*> records;  ///< accepted, by id
  std::pmr::vector<const model::theme*> themes;         ///< of the subject, in its order
};

relevant relevant_for(const accepted_records& accepted, const evaluation& on) {
  const composition& subject = on.composition;
  relevant found(on.memory.scratch());
  for (const model::s3_evidence* record : accepted) {
    const bool names_subject = !record->partnership.empty() && record->partnership == subject.id;
    if (names_subject || shares_a_theme(*record, subject)) found.records.push_back(record);
  }
  for (const std::string& id : subject.themes) {
    const auto* theme = on.tables.catalogue().find<model::theme>(id);
    if (theme != nullptr) found.themes.push_back(theme);
  }
  return found;
}

/// Whether the member counts; if not, what bears on it only indirectly is said.
bool say_evidence(const placed_member& member, const relevant& known, const composition& subject,
                  draft& said) {
  const std::string& id = member.organisation.id;
  const auto direct = std::ranges::find_if(known.records, [&](const model::s3_evidence* record) {
    return is_direct(*record, member, subject);
  });
  if (direct != known.records.end()) {
    said.evidence.push_back(
        say::evidence_direct(id, member.region, (*direct)->id).from((*direct)->sources));
    return true;
  }
  for (const model::theme* theme : known.themes) {
    if (!reference_tables::takes_part(*theme, member.region)) continue;
    said.evidence.push_back(
        say::evidence_indirect(id, member.region, theme->id).from(theme->sources));
  }
  said.missing.push_back(say::evidence_not_on_file(id, member.region));
  said.settle.push_back(say::settle_evidence(id, member.region));
  return false;
}

judgement judge(const accepted_records& accepted, reference day, const evaluation& on) {
  draft said(on.memory);
  const relevant known = relevant_for(accepted, on);
  bool all_count = true;
  const member_list members = members_on(day_of(day, on), on, said);
  for (const organisation_facts* member : members) {
    const model::organisation& one = *member->organisation;
    const std::string& region = member->has_region ? one.region : no_text;
    all_count &= say_evidence({one, region}, known, on.composition, said);
  }
  if (members.empty()) {
    said.missing.push_back(say::no_members());
  } else if (!on.composition.is_complete) {
    said.missing.push_back(say::members_incomplete(members.size()));
  } else {
    return said.finished(all_count ? outcome::met : outcome::not_determined);
  }
  said.settle.push_back(say::settle_complete());
  return said.finished(outcome::not_determined);
}

}  // namespace

judge_function bind_regional_evidence(const rule& one, const reference_tables& tables) {
  const auto types = one.parameters.at("accepts").get<std::vector<std::string>>();
  accepted_records accepted;
  for (const auto& record : tables.catalogue().all<model::s3_evidence>()) {
    if (holds(types, record.type)) accepted.push_back(&record);
  }
  return [accepted = std::move(accepted), day = reference_named(one.parameters.value("on", ""))](
             const evaluation& on) { return judge(accepted, day, on); };
}

}  // namespace escp::rules
