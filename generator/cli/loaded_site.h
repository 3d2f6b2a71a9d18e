#pragma once

#include <memory>
#include <optional>

#include "cli/load.h"
#include "figures/geometry.h"
#include "opendata/export_data.h"
#include "releases/history.h"
#include "releases/store.h"
#include "render/content.h"
#include "render/site_pages.h"
#include "render/template_set.h"
#include "render/translation.h"

namespace escp::cli {

/// The words, templates and assets of the site in one language.
struct presentation {
  render::translation texts;
  render::template_set templates;
  render::content content;
  output_files assets;
  figures::geometry geometry;
};

[[nodiscard]] result<presentation> load_presentation(const file_reader& files,
                                                     const build_options& options, findings& found);

/// The past of the data, when releases of them are kept.
struct kept_past {
  releases::release_store store;
  releases::release_history history;
};

[[nodiscard]] result<std::optional<kept_past>> read_past(const file_reader& files,
                                                         const build_options& options,
                                                         const ledgers& rules);

/// Everything that a site is made from, and what is worked out of it once. Stays where it is made:
/// its parts point to each other.
class loaded_site {
 public:
  loaded_site(loaded_data data, presentation shown, std::optional<kept_past> past);
  loaded_site(const loaded_site&) = delete;
  loaded_site& operator=(const loaded_site&) = delete;

  [[nodiscard]] const loaded_data& data() const { return data_; }
  [[nodiscard]] const presentation& shown() const { return shown_; }
  [[nodiscard]] const std::optional<kept_past>& past() const { return past_; }
  [[nodiscard]] const std::vector<search::document>& documents() const { return documents_; }

  /// What the pages say of the open data that were made beside them.
  void set_data(const opendata::release_list& made);
  [[nodiscard]] render::site_input input(const build_options& options) const;

 private:
  loaded_data data_;
  presentation shown_;
  std::optional<kept_past> past_;
  model::cross_reference references_;
  search::facts facts_;
  std::vector<search::document> documents_;
  rules::verdict_index verdicts_;
  search::facet_groups groups_;
  rules::suggester suggester_;
  std::vector<render::data_file> data_files_;
  bool is_released_ = false;
};

}  // namespace escp::cli
