#include "render/page_draft.h"

#include <algorithm>
#include <array>

#include "render/source_views.h"

namespace escp::render {

namespace {

constexpr std::array<std::string_view, 9> navigation{"partnerships",   "organisations", "regions",
                                                     "countries",      "programmes",    "themes",
                                                     "partner-search", "checker",       "data"};

constexpr std::string_view kosovo = "XK";

}  // namespace

page_draft::page_draft(const site_input& site, std::string_view page, std::string_view path,
                       const page_head& head)
    : page_draft(site, page, links(path, site.texts.language()), head) {}

page_draft::page_draft(const site_input& site, std::string_view page, links to,
                       const page_head& head)
    : site_(site), to_(std::move(to)), view_(site.templates.make_view(page)) {
  fill_head(head);
}

void page_draft::fill_head(const page_head& head) {
  view top = root();
  top.set("language", texts().language());
  top.set("root", to_.root());
  top.set("home", to_.home());
  top.set("title", head.title);
  top.set_if("description", head.description);
  top.set_if("kicker", head.kicker);
  top.set("version", texts().date(site_.version));
  for (const std::string_view section : navigation) {
    view entry = top.add("nav");
    entry.set("href", to_.page(section)).set("name", text("nav." + std::string(section)));
    if (section == head.section) entry.add("current");
  }
}

void page_draft::crumb(std::string_view address, std::string_view name) {
  root().add("crumbs").set("href", address).set("name", name);
}

void page_draft::record(model::kind kind, const model::record& one) {
  view top = root();
  const std::string json = to_.json(kind, one.id);
  top.add("alternate").set("href", json);
  file(json, text("file.json"), text("file.json-detail"));
  sources_.add(one.sources);
  for (const auto& [pointer, sources] : one.field_sources) sources_.add(sources);
  if (one.notes.empty()) return;
  view notes = top.add("notes");
  for (const std::string& note : one.notes) notes.add("lines").set("text", note);
}

void page_draft::file(std::string_view address, std::string_view name, std::string_view detail) {
  root().add("files").set("href", address).set("name", name).set("detail", detail);
}

std::string page_draft::country(std::string_view code) {
  if (code == kosovo) {
    kosovo_shown_ = true;
    return text("country.kosovo");
  }
  const model::country* one = catalogue().find<model::country>(code);
  if (one == nullptr) return std::string(code);
  const std::string name = texts().country_name(one->iso2);
  return name.empty() ? one->name : name;
}

html page_draft::country_link(std::string_view code) {
  return link(to_.record(model::kind::countries, code), country(code));
}

html page_draft::countries(std::span<const std::string> codes) {
  std::vector<std::string> sorted(codes.begin(), codes.end());
  std::ranges::sort(sorted, [&](const std::string& left, const std::string& right) {
    return texts().less(country(left), country(right));
  });
  std::vector<html> names;
  for (const std::string& code : sorted) names.push_back(country_link(code));
  return join(names, ", ");
}

std::string page_draft::finish() {
  fill_source_block(*this, sources_);
  if (kosovo_shown_) root().add("kosovo");
  return site_.templates.expand(view_);
}

}  // namespace escp::render
