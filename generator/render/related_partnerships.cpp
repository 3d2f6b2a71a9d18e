#include "render/related_partnerships.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <tuple>

#include "render/record_names.h"

namespace escp::render {

shape_names related_partnership_names() {
  return within("similar", within("items", {"href", "name", "title", "reasons!"}));
}

namespace {

constexpr std::size_t most_shown = 6;

/// Partnerships by id, with what is known to be in common.
using candidates = std::map<std::string_view, related_partnership>;

related_partnership& candidate(candidates& all, const model::partnership& one,
                               const model::partnership& other) {
  const auto [place, is_new] = all.try_emplace(other.id);
  if (is_new) {
    place->second.partnership = &other;
    place->second.same_call = !one.call.empty() && one.call == other.call;
    place->second.same_programme = one.programme == other.programme;
  }
  return place->second;
}

/// Mentioned organisations take no part.
void add_common_partners(candidates& all, const model::partnership& one,
                         const model::cross_reference& references) {
  for (const model::partner& member : one.partners) {
    if (member.role == "mentioned") continue;
    for (const model::membership& each :
         model::list_of(references.memberships_of_organisation, member.organisation)) {
      if (each.partner->role == "mentioned") continue;
      auto& ids = candidate(all, one, *each.partnership).organisations;
      if (std::ranges::find(ids, member.organisation) == ids.end())
        ids.push_back(member.organisation);
    }
  }
}

void add_common_themes(candidates& all, const model::partnership& one,
                       const model::cross_reference& references) {
  for (const std::string& theme : one.themes) {
    for (const model::partnership* other :
         model::list_of(references.partnerships_on_theme, theme)) {
      candidate(all, one, *other).themes.push_back(theme);
    }
  }
}

/// Of those that share nothing more only so many can be shown.
void add_first(candidates& all, const model::partnership& one,
               std::span<const model::partnership* const> others, std::size_t most) {
  for (const model::partnership* other : others.first(std::min(others.size(), most + 1)))
    candidate(all, one, *other);
}

auto rank(const related_partnership& one) {
  return std::tuple(one.organisations.size(), one.themes.size(), one.same_call, one.same_programme);
}

html organisations(const page_draft& page, const related_partnership& one) {
  std::vector<html> names;
  for (const std::string& id : one.organisations) names.push_back(organisation_link(page, id));
  return join(names, ", ");
}

html themes(const page_draft& page, const related_partnership& one) {
  std::vector<html> names;
  for (const std::string& id : one.themes) names.push_back(theme_link(page, id));
  return join(names, ", ");
}

html reasons(const page_draft& page, const related_partnership& one) {
  std::vector<html> all;
  const auto add = [&](std::string_view key, std::size_t count, const html& list) {
    if (count > 0) {
      all.push_back(
          format_html(page.texts(), key, {{"list", list}}, {{"count", std::to_string(count)}}));
    }
  };
  add("similar.organisations", one.organisations.size(), organisations(page, one));
  add("similar.themes", one.themes.size(), themes(page, one));
  if (one.same_call) {
    all.push_back(escaped(page.text("similar.call")));
  } else if (one.same_programme) {
    all.push_back(escaped(page.text("similar.programme")));
  }
  return join(all, "; ");
}

}  // namespace

std::vector<related_partnership> related_to(const model::partnership& one,
                                            const model::cross_reference& references,
                                            std::size_t most) {
  candidates all;
  add_common_partners(all, one, references);
  add_common_themes(all, one, references);
  add_first(all, one, model::list_of(references.partnerships_of_call, one.call), most);
  add_first(all, one, model::list_of(references.partnerships_of_programme, one.programme), most);
  all.erase(one.id);
  std::vector<related_partnership> found;
  for (auto& [id, each] : all) found.push_back(std::move(each));
  std::ranges::stable_sort(found, std::greater(), rank);
  if (found.size() > most) found.resize(most);
  return found;
}

void add_related_partnerships(page_draft& page, const model::partnership& one) {
  const auto found = related_to(one, page.site().references, most_shown);
  if (found.empty()) return;
  page.jump("similar", page.text("similar.title"));
  view block = page.root().add("similar");
  for (const related_partnership& each : found) {
    view item = block.add("items");
    item.set("href", page.to().record(model::kind::partnerships, each.partnership->id))
        .set("name", each.partnership->acronym)
        .set("title", each.partnership->title);
    item.set("reasons", reasons(page, each));
  }
}

}  // namespace escp::render
