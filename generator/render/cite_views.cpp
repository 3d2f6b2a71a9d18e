#include "render/cite_views.h"

#include <fmt/format.h>

namespace escp::render {

shape_names cite_names() { return within("cite", {"text", "bibtex"}); }

void add_citation(page_draft& page, const citation& one) {
  view block = page.root().add("cite");
  block.set("text", citation_text(page.texts(), one)).set("bibtex", bibtex(one));
  page.alternate("cite.bib", "application/x-bibtex");
  page.alternate("cite.json", "application/vnd.citationstyles.csl+json");
}

citation citation_of_catalogue(const site_input& site) {
  const std::string page = fmt::format("{}/data/", site.texts.language());
  return {.key = "escp-catalogue",
          .catalogue = site.texts.text("site.name"),
          .title = site.texts.text("cite.catalogue"),
          .version = site.version,
          .address = site.address.empty() ? std::string() : site.address + page};
}

}  // namespace escp::render
