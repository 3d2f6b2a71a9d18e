#include "render/source_views.h"

#include "base/text.h"
#include "model/imported.h"

namespace escp::render {

std::string source_name(const model::source& one) {
  if (!one.title.empty()) return one.title;
  if (one.url.empty()) return one.id;
  const std::string& url = one.url;
  const auto scheme = url.find("://");
  return scheme == std::string::npos ? url : url.substr(scheme + 3);
}

namespace {

std::string staleness_text(const page_draft& page, const model::source_staleness& stale) {
  return page.format("source.stale",
                     {{"days", std::to_string(stale.days)},
                      {"since", stale.since ? page.texts().date(*stale.since) : std::string()},
                      {"reason", stale.reason}});
}

std::string comparison_text(const page_draft& page, const model::source_comparison& one) {
  return page.format("source.compared", {{"compared", std::to_string(one.compared)},
                                         {"differ", std::to_string(one.differ)}});
}

}  // namespace

void fill_source(page_draft& page, view entry, const model::source& one) {
  entry.set("id", one.id).set("name", source_name(one));
  entry.set_if("publisher", one.publisher);
  entry.set_if("address", one.url);
  entry.set_if("published", one.published ? page.texts().date(*one.published) : std::string());
  entry.set_if("recorded", one.recorded ? page.texts().date(*one.recorded) : std::string());
  entry.set_if("licence", one.licence);
  entry.set_if("note", one.note);
  const auto fetched = model::fetched_source_of(one);
  if (fetched && fetched->comparison)
    entry.set_if("compared", comparison_text(page, *fetched->comparison));
  if (fetched && fetched->stale) entry.set_if("stale", staleness_text(page, *fetched->stale));
}

void fill_source_block(page_draft& page, const source_list& sources) {
  if (sources.entries().empty()) return;
  view block = page.root().add("sources");
  std::size_t number = 0;
  for (const source_list::entry& one : sources.entries()) {
    view entry = block.add("entries");
    entry.set("number", std::to_string(++number));
    entry.set("href", page.to().record(model::kind::sources, one.source));
    entry.set_if("section", escp::join(one.sections, "; "));
    entry.set_if("reading", escp::join(one.notes, " "));
    if (one.inferred) entry.add("inferred");
    if (one.unconfirmed) entry.add("unconfirmed");
    if (const model::source* found = page.catalogue().find<model::source>(one.source)) {
      fill_source(page, entry, *found);
    } else {
      entry.set("id", one.source).set("name", one.source);
    }
  }
}

}  // namespace escp::render
