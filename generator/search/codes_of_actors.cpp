#include "search/codes_of_actors.h"

#include <algorithm>

#include "search/codes_of_partnership.h"

namespace escp::search {

namespace {

void append(codes& to, const codes& from) { to.insert(to.end(), from.begin(), from.end()); }

/// Organisations are in many partnerships that are alike: most codes are there already.
void add_once(codes& to, std::string_view code) {
  if (std::ranges::find(to, code) == to.end()) to.push_back(code);
}

/// What `add(codes, partnership)` adds for each partnership of which the organisation is a member.
template <class adding>
codes of_memberships(const facts& from, const model::organisation& one, const adding& add) {
  codes all;
  for (const model::partnership* each : from.partnerships_of(one)) add(all, *each);
  return all;
}

codes categories_in(const model::region& one, std::string_view period) {
  codes all;
  for (const model::region_category& each : one.categories) {
    if (each.period == period) all.push_back(each.category);
  }
  return tidy(std::move(all));
}

codes categories_in(const facts& from, const codes& regions, std::string_view period) {
  codes all;
  for (const std::string_view code : regions) {
    const auto* region = from.catalogue().find<model::region>(code);
    if (region != nullptr) append(all, categories_in(*region, period));
  }
  return tidy(std::move(all));
}

constexpr std::string_view period_2014 = "2014-2020";
constexpr std::string_view period_2021 = "2021-2027";

}  // namespace

codes platforms_of_themes(const facts& from, std::span<const std::string_view> themes) {
  codes all;
  for (const std::string_view id : themes) {
    const auto* theme = from.catalogue().find<model::theme>(id);
    if (theme != nullptr) all.push_back(theme->platform);
  }
  return tidy(std::move(all));
}

codes country_of(const facts& /*from*/, const model::organisation& one) {
  return tidy({one.country});
}

codes region_of(const facts& /*from*/, const model::organisation& one) {
  return tidy({one.region});
}

codes categories_2014_of(const facts& from, const model::organisation& one) {
  return categories_in(from, region_of(from, one), period_2014);
}

codes categories_2021_of(const facts& from, const model::organisation& one) {
  return categories_in(from, region_of(from, one), period_2021);
}

codes programmes_of(const facts& from, const model::organisation& one) {
  return tidy(of_memberships(
      from, one, [](codes& to, const model::partnership& each) { add_once(to, each.programme); }));
}

codes calls_of(const facts& from, const model::organisation& one) {
  return tidy(of_memberships(
      from, one, [](codes& to, const model::partnership& each) { add_once(to, each.call); }));
}

codes labels_of(const facts& from, const model::organisation& one) {
  return tidy(of_memberships(from, one, [&](codes& to, const model::partnership& each) {
    for (const std::string_view label : label_of(from, each)) add_once(to, label);
  }));
}

codes themes_of(const facts& from, const model::organisation& one) {
  codes all = of_memberships(from, one, [](codes& to, const model::partnership& each) {
    for (const std::string& theme : each.themes) add_once(to, theme);
  });
  for (const model::theme* theme :
       model::list_of(from.references().themes_with_organisation, one.id)) {
    add_once(all, theme->id);
  }
  return tidy(std::move(all));
}

codes platforms_of(const facts& from, const model::organisation& one) {
  return platforms_of_themes(from, themes_of(from, one));
}

codes type_of(const facts& /*from*/, const model::organisation& one) { return tidy({one.type}); }

codes country_of(const facts& /*from*/, const model::region& one) { return tidy({one.country}); }

codes categories_2014_of(const facts& /*from*/, const model::region& one) {
  return categories_in(one, period_2014);
}

codes categories_2021_of(const facts& /*from*/, const model::region& one) {
  return categories_in(one, period_2021);
}

codes themes_of(const facts& from, const model::region& one) {
  codes all;
  for (const model::theme* each : model::list_of(from.references().themes_with_region, one.id)) {
    all.push_back(each->id);
  }
  return tidy(std::move(all));
}

codes platforms_of(const facts& from, const model::region& one) {
  return platforms_of_themes(from, themes_of(from, one));
}

codes countries_of(const facts& /*from*/, const model::theme& one) {
  codes all;
  for (const model::named_region& each : one.regions) all.push_back(each.country);
  return tidy(std::move(all));
}

codes regions_of(const facts& /*from*/, const model::theme& one) {
  codes all;
  for (const model::named_region& each : one.regions) all.push_back(each.region);
  return tidy(std::move(all));
}

codes categories_2014_of(const facts& from, const model::theme& one) {
  return categories_in(from, regions_of(from, one), period_2014);
}

codes categories_2021_of(const facts& from, const model::theme& one) {
  return categories_in(from, regions_of(from, one), period_2021);
}

codes platform_of(const facts& /*from*/, const model::theme& one) { return tidy({one.platform}); }

codes year_of(const facts& /*from*/, const model::theme& one) {
  return one.established ? codes{shared_text(std::to_string(one.established->year))} : codes{};
}

codes status_of(const facts& /*from*/, const model::theme& one) { return tidy({one.status}); }

codes verdicts_of(const facts& from, const model::theme& one) {
  return from.verdicts_on(model::kind::themes, one.id);
}

}  // namespace escp::search
