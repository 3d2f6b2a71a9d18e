#include "rules/composition.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace escp::rules {

namespace {

/// Collects which fields are on file.
class field_list {
 public:
  explicit field_list(composition& one) : one_(one) {}

  field_list& add(std::string_view name, bool is_there) {
    if (is_there) one_.fields.push_back(name);
    return *this;
  }
  template <class list_or_text>
  field_list& add_if_filled(std::string_view name, const list_or_text& value) {
    return add(name, !value.empty());
  }
  field_list& add_date(std::string_view name, const std::optional<date>& day) {
    if (day) one_.dated_fields.emplace_back(name, *day);
    return add(name, day.has_value());
  }

 private:
  composition& one_;
};

void add_member(composition& to, const model::organisation* organisation,
                const std::optional<date>& from, const std::optional<date>& until) {
  const bool is_there_already =
      std::ranges::find(to.members, organisation, &member::organisation) != to.members.end();
  if (organisation != nullptr && !is_there_already)
    to.members.push_back({organisation, from, until});
}

template <class finder>
composition compose(const model::partnership& one, finder find) {
  composition made;
  made.id = one.id;
  made.members.reserve(one.partners.size());
  made.is_complete = one.partners_complete.value_or(false);
  made.themes = one.themes;
  made.awarded = one.label ? one.label->awarded : std::nullopt;
  made.start = one.start;
  made.claims = one.claims;
  for (const model::partner& partner : one.partners) {
    if (!is_member(partner)) continue;
    add_member(made, find(partner.organisation), partner.from, partner.to);
  }
  field_list(made)
      .add_if_filled("title", one.title)
      .add_if_filled("partners", one.partners)
      .add_if_filled("themes", one.themes)
      .add_if_filled("s3_priorities", one.s3_priorities)
      .add_if_filled("technology_fields", one.technology_fields)
      .add_if_filled("sectors", one.sectors)
      .add_if_filled("emerging_industries", one.emerging_industries)
      .add_if_filled("ecosystems", one.ecosystems)
      .add_if_filled("claims", one.claims)
      .add_if_filled("follows", one.follows)
      .add_if_filled("website", one.website)
      .add_if_filled("grant_agreement", one.grant_agreement)
      .add_date("start", one.start)
      .add_date("end", one.end);
  return made;
}

}  // namespace

bool is_member(const model::partner& one) {
  return !one.disputed && (one.role == "coordinator" || one.role == "partner");
}

directory::directory(const model::catalogue& catalogue) {
  const auto organisations = catalogue.all<model::organisation>();
  slots_.resize(std::bit_ceil(organisations.size() * 2 + 1));
  for (const model::organisation& one : organisations) {
    const std::size_t hash = std::hash<std::string_view>()(one.id);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].organisation != nullptr) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, &one};
  }
}

const model::organisation* directory::find(std::string_view id) const {
  const std::size_t hash = std::hash<std::string_view>()(id);
  for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    const auto& [own_hash, organisation] = slots_[at];
    if (organisation == nullptr || (own_hash == hash && organisation->id == id))
      return organisation;
  }
}

composition composition_of(const model::partnership& one, const model::catalogue& catalogue) {
  return compose(one,
                 [&](const std::string& id) { return catalogue.find<model::organisation>(id); });
}

composition composition_of(const model::partnership& one, const directory& organisations) {
  return compose(one, [&](const std::string& id) { return organisations.find(id); });
}

composition composition_of(const model::expression_of_interest& one,
                           const model::catalogue& catalogue) {
  composition made;
  made.kind = model::kind::expressions_of_interest;
  made.id = one.id;
  made.themes = one.themes;
  for (const std::string& id : one.organisations) {
    add_member(made, catalogue.find<model::organisation>(id), std::nullopt, std::nullopt);
  }
  field_list(made)
      .add_if_filled("title", one.title)
      .add_if_filled("target_sectors", one.target_sectors)
      .add_if_filled("technology_fields", one.technology_fields)
      .add_if_filled("s3_priorities", one.s3_priorities)
      .add_if_filled("themes", one.themes)
      .add_if_filled("organisations", one.organisations)
      .add_if_filled("regions", one.regions)
      .add_if_filled("description", one.description)
      .add_date("submitted", one.submitted)
      .add_date("closes", one.closes);
  return made;
}

composition composition_of(const model::theme& one,
                           const model::catalogue& /*nothing to look up*/) {
  composition made;
  made.kind = model::kind::themes;
  made.id = one.id;
  made.own_theme = one.id;
  made.regions = one.regions;
  made.start = one.established;
  made.claims = one.claims;
  field_list(made)
      .add_if_filled("regions", one.regions)
      .add_if_filled("organisations", one.organisations)
      .add_if_filled("claims", one.claims)
      .add_if_filled("lead_commitment", one.lead_commitment)
      .add_if_filled("lead_support", one.lead_support)
      .add_if_filled("lead_involvement_plan", one.lead_involvement_plan)
      .add_if_filled("lead_policy_interface", one.lead_policy_interface)
      .add_date("established", one.established);
  return made;
}

namespace {

template <class record_type>
std::optional<composition> composition_if_there(std::string_view id,
                                                const model::catalogue& catalogue) {
  const auto* one = catalogue.find<record_type>(id);
  return one == nullptr ? std::nullopt : std::optional(composition_of(*one, catalogue));
}

}  // namespace

std::optional<composition> composition_of(model::kind kind, std::string_view id,
                                          const model::catalogue& catalogue) {
  if (kind == model::kind::partnerships)
    return composition_if_there<model::partnership>(id, catalogue);
  if (kind == model::kind::themes) return composition_if_there<model::theme>(id, catalogue);
  if (kind == model::kind::expressions_of_interest) {
    return composition_if_there<model::expression_of_interest>(id, catalogue);
  }
  return std::nullopt;
}

}  // namespace escp::rules
