#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "render/record_titles.h"
#include "render/site_pages.h"

namespace escp::render {

/// What a citation of one record says.
struct citation {
  std::string key;        ///< "escp-catalogue-partnerships-tex4im"
  std::string catalogue;  ///< the name of the site
  std::string title;
  date version;         ///< a day: the data's date
  std::string address;  ///< of the page; empty when the site's own is not known
};

/// The version as it is named in the data: "2026.11.20".
[[nodiscard]] std::string version_of(const citation& one);
/// One sentence for a reader: "ESCP Catalogue: TEX4IM. Version 2026.11.20, 20 November 2026. …".
[[nodiscard]] std::string citation_text(const translation& texts, const citation& one);
/// An entry for BibTeX; the letters that mean something there are escaped.
[[nodiscard]] std::string bibtex(const citation& one);
/// An array with one item (CSL-JSON 1.0), as reference managers read it.
[[nodiscard]] std::string csl_json(const citation& one);

[[nodiscard]] citation make_citation(const site_input& site, model::kind kind, std::string_view id,
                                     std::string title);

template <class record_type>
[[nodiscard]] citation citation_of(const site_input& site, const record_type& one) {
  return make_citation(site, model::kind_of<record_type>, one.id, title_of(site, one));
}

/// `cite.bib` and `cite.json` beside the page of every record that has one. `site` must outlive the
/// tasks.
[[nodiscard]] std::vector<page_task> plan_citations(const site_input& site);

}  // namespace escp::render
