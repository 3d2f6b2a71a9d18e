#include "render/json_ld.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "render/record_titles.h"

namespace escp::render {

namespace {

using json = nlohmann::json;

void add_text(json& to, const char* name, const std::string& text) {
  if (!text.empty()) to[name] = text;
}

json country_of(const page_draft& page, const std::string& code) {
  return {{"@type", "Country"}, {"name", country_name(page.site(), code)}};
}

json address_of(const page_draft& page, const model::organisation& one) {
  json address = {{"@type", "PostalAddress"}};
  if (const auto* country = page.catalogue().find<model::country>(one.country))
    address["addressCountry"] = country->iso2;
  add_text(address, "addressLocality", one.city);
  add_text(address, "streetAddress", one.street);
  return address;
}

}  // namespace

html data_block(const json& data) {
  return {"<script type=\"application/ld+json\">" + replace_all(data.dump(), "<", "\\u003c") +
          "</script>"};
}

json breadcrumb_list(const page_draft& page, const std::string& title) {
  json steps = json::array();
  for (const auto& [address, name] : page.crumbs()) {
    steps.push_back({{"@type", "ListItem"},
                     {"position", steps.size() + 1},
                     {"name", name},
                     {"item", page.absolute(address)}});
  }
  steps.push_back({{"@type", "ListItem"}, {"position", steps.size() + 1}, {"name", title}});
  return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(steps)}};
}

json entity_of(const page_draft& page, const model::partnership& one) {
  json entity = {{"@type", "Project"}, {"name", one.acronym}};
  add_text(entity, "alternateName", one.title);
  add_text(entity, "sameAs", one.website);
  add_text(entity, "identifier", one.grant_agreement);
  if (one.start) entity["foundingDate"] = to_text(*one.start);
  if (one.end) entity["dissolutionDate"] = to_text(*one.end);
  json members = json::array();
  for (const model::partner& member : one.partners) {
    const auto* who = page.catalogue().find<model::organisation>(member.organisation);
    if (who == nullptr || member.role == "mentioned" || member.disputed) continue;
    members.push_back({{"@type", "Organization"}, {"name", who->name}});
  }
  if (!members.empty()) entity["member"] = std::move(members);
  return entity;
}

json entity_of(const page_draft& page, const model::organisation& one) {
  json entity = {{"@type", "Organization"}, {"name", one.name}};
  add_text(entity, "url", one.website);
  add_text(entity, "sameAs", one.ror);
  if (!one.other_names.empty()) entity["alternateName"] = one.other_names;
  if (!one.pic.empty()) {
    entity["identifier"] = {{"@type", "PropertyValue"}, {"propertyID", "PIC"}, {"value", one.pic}};
  }
  if (const json address = address_of(page, one); address.size() > 1) entity["address"] = address;
  return entity;
}

json entity_of(const page_draft& page, const model::region& one) {
  json entity = {{"@type", "AdministrativeArea"}, {"name", one.name}};
  add_text(entity, "alternateName", one.name_native);
  entity["identifier"] = {{"@type", "PropertyValue"}, {"propertyID", "NUTS"}, {"value", one.id}};
  entity["containedInPlace"] = country_of(page, one.country);
  if (one.point) {
    entity["geo"] = {{"@type", "GeoCoordinates"},
                     {"latitude", one.point->latitude},
                     {"longitude", one.point->longitude}};
  }
  return entity;
}

json entity_of(const page_draft& page, const model::country& one) {
  json entity = country_of(page, one.id);
  add_text(entity, "identifier", one.iso2);
  return entity;
}

json entity_of(const page_draft& /*page*/, const model::record& /*one*/) { return nullptr; }

}  // namespace escp::render
