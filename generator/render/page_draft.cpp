#include "render/page_draft.h"

#include <algorithm>
#include <array>
#include <optional>

#include "model/reads.h"
#include "render/content_links.h"
#include "render/record_titles.h"
#include "render/source_views.h"

namespace escp::render {

namespace {

constexpr std::array<std::string_view, 9> navigation{"partnerships",   "organisations", "regions",
                                                     "countries",      "programmes",    "themes",
                                                     "partner-search", "checker",       "data"};

/// A heading that is longer than this many bytes is set in smaller type.
constexpr std::size_t longest_large_title = 60;

}  // namespace

page_draft::page_draft(const site_input& site, std::string_view page, std::string_view path,
                       const page_head& head)
    : page_draft(site, page, links(path, site.texts.language()), head) {
  path_ = path.substr(0, path.rfind('/') + 1);
  if (!head.canonical.empty()) {
    root()
        .add("canonical")
        .set("href",
             site.address.empty() ? to_.file(head.canonical) : site.address + head.canonical);
  } else if (!site.address.empty()) {
    root().add("canonical").set("href", permanent_address());
  }
}

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
  title(head.title);
  top.set_if("description", head.description);
  top.set_if("kicker", head.kicker);
  top.set("version", texts().date(site_.version));
  if (!head.searches) top.add("site_search");
  if (!site_.address.empty()) top.add("catalogue_links");
  if (site_.history != nullptr) top.add("has_changes");
  for (const std::string_view section : navigation) {
    view entry = top.add("nav");
    entry.set("href", to_.page(section)).set("name", text("nav." + std::string(section)));
    if (section == head.section) entry.add("current");
  }
}

void page_draft::title(std::string_view text) {
  root().set("title", text);
  if (text.size() > longest_large_title) root().add("long_title");
}

void page_draft::crumb(std::string_view address, std::string_view name) {
  root().add("crumbs").set("href", address).set("name", name);
  crumbs_.emplace_back(address, name);
}

void page_draft::jump(std::string_view anchor, std::string_view name) {
  root().add("jumps").set("href", "#" + std::string(anchor)).set("name", name);
}

std::string page_draft::absolute(std::string_view address) const {
  const std::string root = site_.address.empty() ? "/" : site_.address;
  if (address.empty()) return root + path_;
  return root + to_.below_root(address);
}

void page_draft::record(model::kind kind, const model::record& one) {
  model::note_read(&one);
  const std::string json = to_.json(kind, one.id);
  alternate(json, "application/json");
  file(json, text("file.json"), text("file.json-detail"));
  add_stories(kind, one.id);
  sources_.add(one.sources);
  for (const auto& [pointer, sources] : one.field_sources) sources_.add(sources);
  if (one.notes.empty()) return;
  view notes = root().add("notes");
  for (const std::string& note : one.notes) notes.add("lines").set("text", note);
}

void page_draft::alternate(std::string_view address, std::string_view media_type) {
  root().add("alternate").set("href", address).set("media_type", media_type);
}

void page_draft::add_stories(model::kind kind, std::string_view id) {
  const record_ref record{kind, std::string(id)};
  std::optional<view> list;
  model::note_read(&site_.content.articles);
  for (const article& one : site_.content.articles) {
    const auto* folder = std::ranges::find(article_folders, one.kind, &article_folder::kind);
    const bool is_about = std::ranges::any_of(one.records, [&](const placed_text& each) {
      return parse_record_ref(each.text) == record;
    });
    if (folder->scheme.empty() || !is_about) continue;
    if (!list) list = root().add("stories");
    list->add("items")
        .set("href", to_.page(std::string(folder->folder) + "/" + one.name))
        .set("name", one.title)
        .set("kind", text("kicker." + std::string(folder->scheme)))
        .set("summary", one.summary);
  }
}

void page_draft::file(std::string_view address, std::string_view name, std::string_view detail) {
  root().add("files").set("href", address).set("name", name).set("detail", detail);
}

std::string page_draft::country(std::string_view code) {
  kosovo_shown_ |= code == kosovo;
  return country_name(site_, code);
}

html page_draft::country_link(std::string_view code) {
  return link(to_.record(model::kind::countries, code), country(code));
}

html page_draft::countries(std::span<const std::string> codes) {
  std::vector<std::pair<std::string, std::string_view>> sorted;  // by name, with the code
  for (const std::string& code : codes) sorted.emplace_back(country(code), code);
  std::ranges::stable_sort(sorted, [&](const auto& left, const auto& right) {
    return texts().less(left.first, right.first);
  });
  std::vector<html> links;
  for (const auto& [name, code] : sorted)
    links.push_back(link(to_.record(model::kind::countries, code), name));
  return join(links, ", ");
}

std::string page_draft::finish() {
  fill_source_block(*this, sources_);
  if (kosovo_shown_) root().add("kosovo");
  return site_.templates.expand(view_);
}

}  // namespace escp::render
