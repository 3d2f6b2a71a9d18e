#include <fmt/format.h>

#include "releases/history.h"
#include "render/change_words.h"
#include "render/page_kinds.h"
#include "render/record_names.h"

namespace escp::render {

shape_names identifier_names() {
  return together(
      {{"identifier", "kind_word"},
       within("here", {"href", "json"}),
       within("moved", {"href", "text"}),
       within("gone",
              together({{"text"}, optional({"reason"}), within("successor", {"href", "name"})}))});
}

namespace {

using releases::gone_record;
using releases::record_key;

std::string kind_word(const site_input& site, const std::string& kind) {
  const std::string key = "table." + kind;
  return site.texts.has(key) ? site.texts.text(key) : kind;
}

page_draft begin(const site_input& site, const record_key& key, std::string title,
                 const std::string& canonical) {
  page_draft page(site, "identifier", identifier_path(key),
                  {.title = std::move(title),
                   .description = {},
                   .section = {},
                   .kicker = {},
                   .canonical = canonical});
  page.root()
      .set("identifier", key.kind + "/" + key.id)
      .set("kind_word", kind_word(site, key.kind));
  return page;
}

std::string address_of(const page_draft& page, const record_key& key) {
  const auto kind = model::kind_named(key.kind);
  return kind ? page.to().record(*kind, key.id) : std::string();
}

/// The path of the page that shows the record, below the site's root.
std::string page_of(const site_input& site, const record_key& key) {
  return links("", site.texts.language()).record(*model::kind_named(key.kind), key.id);
}

std::string make_here(const site_input& site, const record_key& key) {
  page_draft page = begin(site, key, key.id, page_of(site, key));
  const model::kind kind = *model::kind_named(key.kind);
  const std::string name = record_name(page, kind, key.id);
  const std::string json = page.to().json(kind, key.id);
  page.title(name);
  page.alternate(json, "application/json");
  page.root().add("here").set("href", address_of(page, key)).set("json", json);
  return page.finish();
}

/// The record under its new id; when that is gone too, what its permanent address says.
std::string make_moved(const site_input& site, const gone_record& one) {
  const record_key& to = *one.renamed_to;
  const bool is_there = find_record(site.catalogue, to) != nullptr;
  const std::string path = is_there ? page_of(site, to) : fmt::format("id/{}/{}/", to.kind, to.id);
  page_draft page = begin(site, one.key, one.name, path);
  const model::kind kind = *model::kind_named(to.kind);
  if (is_there) page.alternate(page.to().json(kind, to.id), "application/json");
  page.root()
      .add("moved")
      .set("href", page.to().file(path))
      .set("text", page.format("identifier.moved", {{"version", one.version}}));
  return page.finish();
}

std::string make_gone(const site_input& site, const gone_record& one) {
  page_draft page = begin(site, one.key, one.name, {});
  view block = page.root().add("gone");
  block.set("text", page.format("identifier.gone", {{"version", one.version}}));
  block.set_if("reason",
               one.why.reason.empty() ? page.text("identifier.no-reason") : one.why.reason);
  if (one.why.successor)
    block.add("successor")
        .set("href", page.to().file(
                         fmt::format("id/{}/{}/", one.why.successor->kind, one.why.successor->id)))
        .set("name", one.why.successor->kind + "/" + one.why.successor->id);
  return page.finish();
}

}  // namespace

void plan_identifier(page_plan& pages) {
  const site_input& site = pages.site();
  if (site.history == nullptr) return;
  site.catalogue.each([&](model::kind kind, const model::record& one) {
    const record_key key{std::string(model::name_of(kind)), one.id};
    pages.add(identifier_path(key), [&site = pages.site(), key] { return make_here(site, key); });
  });
  for (const gone_record& one : site.history->gone) {
    if (find_record(site.catalogue, one.key) != nullptr) continue;
    pages.add(identifier_path(one.key), [&site = pages.site(), &one] {
      return one.renamed_to ? make_moved(site, one) : make_gone(site, one);
    });
  }
}

}  // namespace escp::render
