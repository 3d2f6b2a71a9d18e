#include "search/documents.h"

#include <algorithm>
#include <charconv>

#include "base/in_parallel.h"
#include "rules/composition.h"
#include "search/listed_documents.h"
#include "search/name_order.h"

namespace escp::search {

namespace {

std::string region_text(const facts& from, std::string_view code) {
  const auto* region = from.catalogue().find<model::region>(code);
  return region == nullptr ? std::string(code) : region->name + " (" + region->id + ")";
}

/// The names of countries and regions of a record, to be searched.
void add_places(const facts& from, document& made) {
  for (const std::string_view code : made.facets[facet_named("country")]) {
    const auto* country = from.catalogue().find<model::country>(code);
    if (country != nullptr) made.texts.context.push_back(country->name);
  }
  for (const std::string_view code : made.facets[facet_named("region")]) {
    made.texts.context.push_back(region_text(from, code));
  }
}

void add_themes(const facts& from, document& made) {
  for (const std::string_view id : made.facets[facet_named("theme")]) {
    const auto* theme = from.catalogue().find<model::theme>(id);
    if (theme != nullptr) made.texts.context.push_back(theme->name);
  }
}

template <class record_type>
document start(const facts& from, const record_type& one, const std::string& name) {
  document made;
  made.kind = model::kind_of<record_type>;
  made.id = one.id;
  made.name = name;
  made.facets = codes_of(from, one);
  return made;
}

std::optional<std::size_t> members_of(const model::partnership& one) {
  const auto count =
      static_cast<std::size_t>(std::ranges::count_if(one.partners, rules::is_member));
  return count > 0 ? std::optional(count) : std::nullopt;
}

void add_partners(const facts& from, const model::partnership& one, document& made) {
  for (const auto* partner : from.partners_of(one)) {
    made.texts.context.push_back(partner->name);
    made.texts.context.push_back(partner->short_name);
  }
}

document document_of(const facts& from, const model::partnership& one) {
  document made = start(from, one, one.acronym);
  if (one.title != one.acronym) made.detail = one.title;
  made.size = members_of(one);
  return made;
}

void add_texts(const facts& from, const model::partnership& one, document& made) {
  made.texts.others.push_back(one.title);
  made.texts.context.push_back(one.grant_agreement);
  add_partners(from, one, made);
  add_places(from, made);
  add_themes(from, made);
  if (const auto* programme = from.catalogue().find<model::programme>(one.programme)) {
    made.texts.context.insert(made.texts.context.end(), {programme->acronym, programme->name});
  }
}

document document_of(const facts& from, const model::organisation& one) {
  document made = start(from, one, one.name);
  made.detail = one.city;
  made.place = one.region.empty() ? one.region_name : region_text(from, one.region);
  return made;
}

void add_texts(const facts& from, const model::organisation& one, document& made) {
  made.texts.names.push_back(one.short_name);
  std::ranges::copy(one.other_names, std::back_inserter(made.texts.others));
  made.texts.context.push_back(one.city);
  add_places(from, made);
}

document document_of(const facts& from, const model::region& one) {
  document made = start(from, one, one.name);
  if (one.name_native != one.name) made.detail = one.name_native;
  made.place = one.id;
  return made;
}

void add_texts(const facts& from, const model::region& one, document& made) {
  made.texts.names.push_back(one.name_native);
  add_places(from, made);
  add_themes(from, made);
}

document document_of(const facts& from, const model::theme& one) {
  return start(from, one, one.name);
}

void add_texts(const facts& from, const model::theme& one, document& made) {
  if (const auto* platform = from.catalogue().find<model::platform>(one.platform)) {
    made.texts.context.push_back(platform->name);
  }
  for (const model::named_region& each : one.regions) made.texts.context.push_back(each.name);
  add_places(from, made);
}

void set_year(document& one) {
  for (const std::string_view code : one.facets[facet_named("year")]) {
    int year = 0;
    std::from_chars(code.data(), code.data() + code.size(), year);
    one.year = year;
  }
}

enum class text_use { searched, none };

template <class record_type>
void add_all(const facts& from, text_use use, const name_keys& key_of, std::vector<document>& to) {
  const auto records = from.catalogue().all<record_type>();
  std::vector<std::pair<std::string, document>> keyed(records.size());
  in_parallel(records.size(), [&](std::size_t at) {
    document made = document_of(from, records[at]);
    made.record = at;
    set_year(made);
    if (use == text_use::searched) {
      made.texts.names = {made.name};
      made.texts.others = {made.id};
      add_texts(from, records[at], made);
    }
    keyed[at] = {key_of(made.name), std::move(made)};
  });
  // The records come in the order of ids, which stays among equal names.
  std::ranges::stable_sort(keyed, {},
                           [](const auto& each) -> const std::string& { return each.first; });
  to.reserve(to.size() + keyed.size());
  for (auto& each : keyed) to.push_back(std::move(each.second));
}

std::vector<document> all_documents(const facts& from, text_use use) {
  const name_keys key_of;
  std::vector<document> all;
  add_all<model::partnership>(from, use, key_of, all);
  add_all<model::organisation>(from, use, key_of, all);
  add_all<model::region>(from, use, key_of, all);
  add_all<model::theme>(from, use, key_of, all);
  return all;
}

}  // namespace

std::vector<document> make_documents(const facts& from) {
  return all_documents(from, text_use::searched);
}

std::vector<document> listed_documents(const facts& from) {
  return all_documents(from, text_use::none);
}

}  // namespace escp::search
