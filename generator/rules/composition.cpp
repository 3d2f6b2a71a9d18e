#include "rules/composition.h"

#include <algorithm>
#include <bit>
#include <functional>

#include "rules/fields_on_file.h"

namespace escp::rules {

namespace {

std::uint32_t hash_of(std::string_view id) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>()(id));
}

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
  add_fields(one, made);
  return made;
}

}  // namespace

bool is_member(const model::partner& one) {
  return !one.disputed && (one.role == "coordinator" || one.role == "partner");
}

directory::directory(const model::catalogue& catalogue)
    : organisations_(catalogue.all<model::organisation>()) {
  slots_.resize(std::bit_ceil(organisations_.size() * 2 + 1));
  for (const model::organisation& one : organisations_) {
    const std::uint32_t hash = hash_of(one.id);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].length != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, static_cast<std::uint32_t>(&one - organisations_.data()),
                  static_cast<std::uint32_t>(ids_.size()),
                  static_cast<std::uint32_t>(one.id.size())};
    ids_ += one.id;
  }
}

const model::organisation* directory::find(std::string_view id) const {
  const std::uint32_t hash = hash_of(id);
  for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    const slot& one = slots_[at];
    if (one.length == 0) return nullptr;
    if (one.hash == hash && id_of(one) == id) return &organisations_[one.organisation];
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
  add_fields(one, made);
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
  add_fields(one, made);
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
