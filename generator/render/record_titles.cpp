#include "render/record_titles.h"

namespace escp::render {

namespace {

/// "short: long", or the one of them that there is.
std::string with_subtitle(const std::string& name, const std::string& subtitle) {
  return subtitle.empty() || subtitle == name ? name : name + ": " + subtitle;
}

}  // namespace

std::string country_name(const site_input& site, std::string_view code) {
  if (code == kosovo) return site.texts.text("country.kosovo");
  const model::country* one = site.catalogue.find<model::country>(code);
  if (one == nullptr) return std::string(code);
  const std::string name = site.texts.country_name(one->iso2);
  return name.empty() ? one->name : name;
}

std::string title_of(const site_input& /*site*/, const model::partnership& one) {
  return with_subtitle(one.acronym, one.title);
}

std::string title_of(const site_input& /*site*/, const model::organisation& one) {
  return one.name;
}

std::string title_of(const site_input& /*site*/, const model::region& one) {
  return one.name + " (" + one.id + ")";
}

std::string title_of(const site_input& site, const model::country& one) {
  return country_name(site, one.id);
}

std::string title_of(const site_input& /*site*/, const model::programme& one) {
  return with_subtitle(one.acronym, one.name);
}

std::string title_of(const site_input& /*site*/, const model::call& one) {
  return with_subtitle(one.title, one.reference);
}

std::string title_of(const site_input& /*site*/, const model::platform& one) { return one.name; }

std::string title_of(const site_input& /*site*/, const model::theme& one) { return one.name; }

}  // namespace escp::render
