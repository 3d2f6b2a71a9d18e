#include "render/colleagues.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "model/reads.h"
#include "render/list_views.h"
#include "render/record_names.h"

namespace escp::render {

namespace {

constexpr std::size_t most_shown = 12;

html where_met(const page_draft& page, const colleague& one) {
  std::vector<html> names;
  for (const model::partnership* each : one.partnerships)
    names.push_back(partnership_link(page, each->id));
  return format_html(page.texts(), "colleagues.together", {{"list", join(names, ", ")}}, {});
}

/// How often an organisation is met.
struct meeting {
  std::uint32_t with;
  std::uint32_t count;
};

/// Of each organisation in the catalogue. Kept between pages, since clearing it whole would cost
/// each page as much as there are organisations.
std::vector<std::uint32_t>& counts_for(std::size_t organisations) {
  thread_local std::vector<std::uint32_t> counts;
  if (counts.size() < organisations) counts.resize(organisations, 0);
  return counts;
}

/// All who are met, in any order.
std::vector<meeting> meetings_of(const model::organisation& one,
                                 const model::participation& parts) {
  std::vector<std::uint32_t>& counts = counts_for(parts.organisation_count());
  std::vector<meeting> met;
  for (const model::part_taken& in : parts.of(one)) {
    if (in.disputed) continue;
    for (const model::part_taken& other : parts.of(parts.partnership_at(in.place))) {
      if (other.disputed || &parts.organisation_at(other.place) == &one) continue;
      if (counts[other.place]++ == 0) met.push_back({other.place, 0});
    }
  }
  for (meeting& each : met) each.count = std::exchange(counts[each.with], 0);
  return met;
}

/// Those met most often; organisations lie in the order of ids, which decides between equals.
std::vector<meeting> foremost(std::vector<meeting> met, std::size_t most) {
  const auto end = met.begin() + static_cast<std::ptrdiff_t>(std::min(most, met.size()));
  std::partial_sort(met.begin(), end, met.end(), [](const meeting& left, const meeting& right) {
    return left.count == right.count ? left.with < right.with : left.count > right.count;
  });
  met.erase(end, met.end());
  return met;
}

/// Where both take part.
std::vector<const model::partnership*> common(const model::organisation& one,
                                              const model::organisation& other,
                                              const model::participation& parts) {
  std::vector<const model::partnership*> all;
  for (const model::part_taken& in : parts.of(one)) {
    const model::partnership& where = parts.partnership_at(in.place);
    const bool is_met = std::ranges::any_of(parts.of(where), [&](const model::part_taken& each) {
      return !each.disputed && &parts.organisation_at(each.place) == &other;
    });
    if (!in.disputed && is_met) all.push_back(&where);
  }
  return all;
}

}  // namespace

std::vector<colleague> colleagues_of(const model::organisation& one,
                                     const model::cross_reference& references, std::size_t most) {
  // Its partnerships, with all their partners, decide.
  static_cast<void>(model::list_of(references.memberships_of_organisation, one.id));
  const model::participation& parts = references.taking_part;
  std::vector<colleague> all;
  for (const meeting& each : foremost(meetings_of(one, parts), most)) {
    const model::organisation& who = parts.organisation_at(each.with);
    model::note_read(static_cast<const model::record*>(&who));
    all.push_back({&who, common(one, who, parts)});
  }
  return all;
}

void add_colleagues(page_draft& page, const model::organisation& one) {
  std::vector<list_item> items;
  for (const colleague& each : colleagues_of(one, page.site().references, most_shown)) {
    items.push_back({page.to().record(model::kind::organisations, each.organisation->id),
                     each.organisation->name, where_met(page, each)});
  }
  add_related(page, "related.colleagues", items);
}

}  // namespace escp::render
