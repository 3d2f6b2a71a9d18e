#include "base/text.h"
#include "render/list_views.h"
#include "render/page_kinds.h"
#include "render/record_names.h"

namespace escp::render {

shape_names s3_evidence_names() {
  const shape_names entry = together({{"id", "title", "kind", "refs!"},
                                      within("facts", {"term", "value!"}),
                                      within("remarks", {"text"})});
  return together({{"lead"}, within("entries", entry)});
}

namespace {

html document_of(const model::s3_evidence& one) {
  return one.url.empty() ? escaped(one.title)
                         : link(one.url, one.title.empty() ? one.url : one.title);
}

html themes_of(const page_draft& page, const model::s3_evidence& one) {
  std::vector<html> all;
  for (const std::string& id : one.themes) all.push_back(theme_link(page, id));
  return join(all, ", ");
}

html organisations_of(const page_draft& page, const model::s3_evidence& one) {
  std::vector<html> all;
  for (const std::string& id : one.organisations) all.push_back(organisation_link(page, id));
  return join(all, ", ");
}

html day(const page_draft& page, const std::optional<date>& one) {
  return escaped(one ? page.texts().date(*one) : std::string());
}

void add_entry(page_draft& page, const model::s3_evidence& one) {
  view entry = page.root().add("entries");
  const std::string area = one.area.empty() ? std::string() : one.area + ": ";
  entry.set("id", one.id).set("title", area + one.priority).set("refs", page.refs(one.sources));
  entry.set("kind", page.text("s3-evidence.type." + one.type));
  add_fact(page, entry, "s3-evidence.regions", region_links(page, one.regions));
  add_fact(page, entry, "s3-evidence.themes", themes_of(page, one));
  add_fact(page, entry, "s3-evidence.partnership",
           one.partnership.empty() ? html{} : partnership_link(page, one.partnership));
  add_fact(page, entry, "s3-evidence.organisations", organisations_of(page, one));
  add_fact(page, entry, "s3-evidence.document", document_of(one));
  add_fact(page, entry, "s3-evidence.published", day(page, one.published));
  add_fact(page, entry, "s3-evidence.read", day(page, one.read));
  for (const std::string& note : one.notes) entry.add("remarks").set("text", note);
}

std::string make_s3_evidence(const site_input& site) {
  const translation& texts = site.texts;
  page_draft page(site, "s3_evidence", page_path(texts.language(), "s3-evidence"),
                  {.title = texts.text("s3-evidence.title"),
                   .description = texts.text("s3-evidence.description"),
                   .section = "s3-evidence",
                   .kicker = {}});
  const auto all = site.catalogue.all<model::s3_evidence>();
  page.root().set("lead", page.format("s3-evidence.lead", {{"count", std::to_string(all.size())}}));
  for (const model::s3_evidence& one : all) add_entry(page, one);
  page.file(page.to().file("data/s3-evidence.csv"), page.text("file.csv"),
            page.text("file.all-evidence"));
  return page.finish();
}

}  // namespace

void plan_s3_evidence(page_plan& pages) { pages.add_list("s3-evidence", make_s3_evidence); }

}  // namespace escp::render
