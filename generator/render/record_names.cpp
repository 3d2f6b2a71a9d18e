#include "render/record_names.h"

#include <algorithm>

#include "render/source_views.h"

namespace escp::render {

std::string code_text(const translation& texts, std::string_view group, std::string_view code) {
  if (code.empty()) return {};
  return texts.text(std::string(group) + "." + std::string(code));
}

std::string taxonomy_text(const page_draft& page, std::string_view group, std::string_view taxonomy,
                          std::string_view code) {
  const std::string key = std::string(group) + "." + std::string(code);
  if (page.texts().has(key)) return page.text(key);
  return std::string(page.catalogue().name_in(taxonomy, code));
}

std::string short_name(const model::organisation& one) {
  return one.short_name.empty() ? one.name : one.short_name;
}

html organisation_link(const page_draft& page, std::string_view id) {
  const model::organisation* one = page.catalogue().find<model::organisation>(id);
  const std::string address = page.to().record(model::kind::organisations, id);
  return link(address, one == nullptr ? std::string(id) : short_name(*one));
}

std::string region_name(const model::region& one) { return one.name + " (" + one.id + ")"; }

html region_link(const page_draft& page, std::string_view code) {
  const model::region* one = page.catalogue().find<model::region>(code);
  if (one == nullptr) return escaped(code);
  return link(page.to().record(model::kind::regions, code), region_name(*one));
}

html region_links(const page_draft& page, std::span<const std::string> codes) {
  std::vector<html> all;
  for (const std::string& code : codes) all.push_back(region_link(page, code));
  return join(all, ", ");
}

html theme_link(const page_draft& page, std::string_view id) {
  const model::theme* one = page.catalogue().find<model::theme>(id);
  return link(page.to().record(model::kind::themes, id),
              one == nullptr ? id : std::string_view(one->name));
}

html partnership_link(const page_draft& page, std::string_view id) {
  const model::partnership* one = page.catalogue().find<model::partnership>(id);
  return link(page.to().record(model::kind::partnerships, id),
              one == nullptr ? id : std::string_view(one->acronym));
}

namespace {

template <class record_type, class namer>
std::string name_or_id(const page_draft& page, std::string_view id, namer name) {
  const record_type* one = page.catalogue().find<record_type>(id);
  return one == nullptr ? std::string(id) : name(*one);
}

std::string call_name(const model::call& one) {
  return one.reference.empty() ? one.title : one.reference;
}

}  // namespace

std::string record_name(page_draft& page, model::kind of, std::string_view id) {
  using model::kind;
  switch (of) {
    case kind::partnerships:
      return name_or_id<model::partnership>(page, id, [](const auto& one) { return one.acronym; });
    case kind::organisations:
      return name_or_id<model::organisation>(page, id, [](const auto& one) { return one.name; });
    case kind::regions:
      return name_or_id<model::region>(page, id, region_name);
    case kind::countries:
      return page.country(id);
    case kind::programmes:
      return name_or_id<model::programme>(page, id, [](const auto& one) { return one.acronym; });
    case kind::calls:
      return name_or_id<model::call>(page, id, call_name);
    case kind::platforms:
      return name_or_id<model::platform>(page, id, [](const auto& one) { return one.name; });
    case kind::themes:
      return name_or_id<model::theme>(page, id, [](const auto& one) { return one.name; });
    case kind::sources:
      return name_or_id<model::source>(page, id, source_name);
    default:
      return std::string(id);
  }
}

const model::region_category* category_in(const model::region& one, std::string_view period) {
  const auto found = std::ranges::find(one.categories, period, &model::region_category::period);
  return found == one.categories.end() ? nullptr : &*found;
}

html place_of(const page_draft& page, const model::organisation& one) {
  if (!one.region.empty()) return region_link(page, one.region);
  if (one.region_candidates.empty()) return escaped(one.region_name);
  const html candidates = region_links(page, one.region_candidates);
  if (one.region_name.empty())
    return format_html(page.texts(), "region.one-of", {{"regions", candidates}}, {});
  return format_html(page.texts(), "region.named-one-of",
                     {{"name", escaped(one.region_name)}, {"regions", candidates}}, {});
}

std::string period_text(const translation& texts, const std::optional<date>& from,
                        const std::optional<date>& to) {
  const std::string start = from ? texts.date(*from) : std::string();
  const std::string end = to ? texts.date(*to) : std::string();
  if (!start.empty() && !end.empty())
    return texts.format("period.from-to", {{"from", start}, {"to", end}});
  if (!start.empty()) return texts.format("period.from", {{"from", start}});
  if (!end.empty()) return texts.format("period.to", {{"to", end}});
  return {};
}

html website_link(std::string_view address) {
  if (address.empty()) return {};
  std::string_view shown = address;
  if (const auto scheme = shown.find("://"); scheme != std::string_view::npos)
    shown.remove_prefix(scheme + 3);
  while (shown.ends_with('/')) shown.remove_suffix(1);
  return link(address, shown);
}

std::vector<std::string> partner_countries(const model::catalogue& records,
                                           const model::partnership& one) {
  std::vector<std::string_view> codes;
  for (const model::partner& member : one.partners) {
    const model::organisation* who = records.find<model::organisation>(member.organisation);
    if (who != nullptr && !who->country.empty()) codes.emplace_back(who->country);
  }
  std::ranges::sort(codes);
  const auto twice = std::ranges::unique(codes);
  return {codes.begin(), twice.begin()};
}

}  // namespace escp::render
