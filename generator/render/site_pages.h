#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/date.h"
#include "figures/geometry.h"
#include "model/catalogue.h"
#include "model/cross_reference.h"
#include "quality/report.h"
#include "render/content.h"
#include "render/template_set.h"
#include "render/translation.h"
#include "rules/suggestions.h"
#include "rules/verdict_index.h"
#include "search/documents.h"
#include "search/groups.h"

namespace escp::releases {
struct release_history;
}

namespace escp::render {

/// A file that the data page offers for download.
struct data_file {
  std::string path;  ///< below the site's root: "data/partnerships.csv"
  std::size_t bytes = 0;
  std::size_t rows = 0;
};

/// Everything that pages are made from. All of it is const and outlives the pages.
struct site_input {
  const model::catalogue& catalogue;
  const model::cross_reference& references;
  const rules::verdict_index& verdicts;
  const rules::suggester& suggester;
  const search::facts& facts;
  const std::vector<search::document>& documents;  ///< what can be searched and browsed
  const search::facet_groups& groups;              ///< the documents by facet and code
  const render::content& content;
  const translation& texts;
  const template_set& templates;
  const std::vector<data_file>& data_files;
  escp::date version;           ///< the data's date, shown in the footer
  std::string base_path = "/";  ///< where the site's root is on its server; only 404.html needs it
  const figures::geometry& geometry =
      figures::no_geometry();     ///< of the maps; empty: none is drawn
  std::string land_picture = {};  ///< under small maps, "assets/land.3f2a9c01b7.svg"; may be empty
  std::string address = {};       ///< of the site's root, "https://example.org/"; empty: not known
  const releases::release_history* history = nullptr;  ///< none: no releases are kept
  bool is_released = false;                            ///< the data are those of the latest release
  std::string repository =
      {};  ///< where errors are reported, without "/" at its end; empty: nowhere
  const quality::report& quality;
};

/// A page still to be made: where it stands, and how to make it. `make` is thread-safe.
struct page_task {
  std::string path;  ///< "en/partnerships/tex4im/index.html"
  std::function<std::string()> make;
};

/// All pages of the site in one language, sorted by path. No two have one path. The input outlives
/// the tasks.
[[nodiscard]] std::vector<page_task> plan_pages(const site_input& input);

/// Pages that are made from prose without which there is no page: each one missing is a finding.
void check_pages(const content& all, const std::string& folder, const std::string& language,
                 findings& found);

/// The shapes of all page kinds, and the names that the layout of every page uses.
[[nodiscard]] std::span<const shape> page_shapes();
[[nodiscard]] std::span<const std::string_view> layout_names();

}  // namespace escp::render
