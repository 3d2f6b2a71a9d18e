#include "rules/suggestion_search.h"

#include <algorithm>

#include "rules/statements.h"

namespace escp::rules {

namespace {

using distance = region_distances::distance;

template <class record_type>
std::size_t number_of(const record_type& one, std::span<const record_type> table) {
  return static_cast<std::size_t>(&one - table.data());
}

void add_regions(const place& where, const model::catalogue& catalogue,
                 std::vector<std::size_t>& regions) {
  if (!where.is_placed) return;
  for (const model::region* one : where.regions) {
    regions.push_back(number_of(*one, catalogue.all<model::region>()));
  }
}

/// The countries that are certain already, from the evidence of distinct-countries.
text_list certain_countries(const judgement& said) {
  for (const statement& one : said.evidence) {
    if (one.code() == say::country_certain_count.code) return one.arguments().back().value.list();
  }
  return {};
}

statement category_reason(const place& from, const region_standing& standing) {
  if (from.regions.size() == 1) {
    return say::reason_category(from.regions.front()->id, *standing.category);
  }
  return say::reason_category_any(*from.country_stated, from.codes.view(), *standing.category);
}

}  // namespace

suggestion_tables::suggestion_tables(const model::catalogue& records)
    : catalogue(&records),
      reference(records),
      places(reference.places()),
      themes(records),
      distances(records) {}

suggestion_search::suggestion_search(const suggestion_tables& tables, const call_needs& call,
                                     const occasion& on, std::span<const open_need> open)
    : tables_(tables), call_(call), on_(on), themes_(tables.themes.none()) {
  look_around();
  rank_places(open);
}

void suggestion_search::look_around() {
  const auto organisations = tables_.catalogue->all<model::organisation>();
  std::vector<std::size_t> regions;
  for (const member& one : on_.composition.members) {
    const organisation_facts* known = tables_.reference.facts().find(*one.organisation);
    if (known == nullptr) {
      const place described = place_of(*one.organisation, *tables_.catalogue, tables_.reference);
      add_regions(described, *tables_.catalogue, regions);
      const auto* same = tables_.catalogue->find<model::organisation>(one.organisation->id);
      if (same != nullptr) members_.push_back(number_of(*same, organisations));
      continue;
    }
    members_.push_back(number_of(*one.organisation, organisations));
    tables_.themes.add_themes_of(members_.back(), themes_);
    add_regions(*known->where, *tables_.catalogue, regions);
  }
  for (const std::string& theme : on_.composition.themes) tables_.themes.add(themes_, theme);
  tables_.themes.add(themes_, on_.composition.own_theme);
  std::ranges::sort(members_);
  std::ranges::sort(regions);
  const auto repeated = std::ranges::unique(regions);
  regions.erase(repeated.begin(), repeated.end());
  distances_ = tables_.distances.to_nearest(regions);
}

void suggestion_search::rank_places(std::span<const open_need> open) {
  const auto regions = tables_.catalogue->all<model::region>();
  const std::vector<place>& places = tables_.places.all();
  place_ranks_.reserve(places.size());
  for (std::size_t at = 0; at < places.size(); ++at) {
    outcome best = outcome::not_met;
    for (const open_need& one : open) {
      const auto& standings = call_.standings[one.need];
      if (!standings.empty()) best = std::max(best, standings[at].outcome);
    }
    distance nearest = region_distances::unknown;
    if (places[at].is_placed) {
      for (const model::region* region : places[at].regions) {
        nearest = std::min(nearest, distances_[number_of(*region, regions)]);
      }
    }
    place_ranks_.push_back(place_rank(static_cast<std::uint32_t>(best), nearest));
  }
}

suggestion_search::offer suggestion_search::offer_for(const open_need& open) const {
  const need& wanted = call_.needs[open.need];
  if (wanted.sort == need::sort::region_category) {
    return {.countries = {}, .standings = &call_.standings[open.need]};
  }
  const auto certain = certain_countries(*open.said);
  const date day = day_of(wanted.on, on_);
  const status_table& statuses = call_.statuses[open.need];
  offer new_countries;
  for (const model::country& one : tables_.catalogue->all<model::country>()) {
    const bool is_new = std::ranges::find(certain, one.id) == certain.end();
    new_countries.countries.push_back(is_new && statuses.on(one, day).outcome == outcome::met);
  }
  return new_countries;
}

bool suggestion_search::brings(const offer& one, std::size_t place) const {
  if (one.standings != nullptr) return (*one.standings)[place].outcome == outcome::met;
  const auto* country = tables_.places.all()[place].country;
  const auto countries = tables_.catalogue->all<model::country>();
  return country != nullptr && one.countries[number_of(*country, countries)] != 0;
}

suggestion suggestion_search::explain(rank one, const std::vector<offer>& offers) const {
  const std::size_t organisation = organisation_of(one);
  const std::size_t at = tables_.places.of(organisation);
  const place& from = tables_.places.all()[at];
  suggestion made{.organisation = tables_.catalogue->all<model::organisation>()[organisation].id,
                  .reasons = {},
                  .shared_themes = {}};
  for (const offer& each : offers) {
    if (!brings(each, at)) continue;
    made.reasons.push_back(each.standings != nullptr ? category_reason(from, (*each.standings)[at])
                                                     : say::reason_country(from.country->id));
  }
  auto shared = tables_.themes.shared(organisation, themes_);
  if (!shared.empty()) {
    made.shared_themes = lasting_list(std::move(shared));
    made.reasons.push_back(say::reason_themes(made.shared_themes.view()));
  }
  const distance apart = distance_in(place_ranks_[at]);
  if (apart != region_distances::unknown) {
    made.reasons.push_back(say::reason_distance(static_cast<std::size_t>(apart)));
  }
  return made;
}

std::vector<suggestion> suggestion_search::best_for(std::span<const open_need> open) const {
  std::vector<offer> offers;
  for (const open_need& one : open) offers.push_back(offer_for(one));
  best_ranks best;
  for (std::size_t at = 0; at < place_ranks_.size(); ++at) {
    const bool is_useful =
        std::ranges::any_of(offers, [&](const offer& one) { return brings(one, at); });
    if (is_useful) call_.candidates.search(at, place_ranks_[at], themes_, members_, best);
  }
  std::vector<suggestion> made;
  for (const rank one : best.all()) made.push_back(explain(one, offers));
  return made;
}

}  // namespace escp::rules
