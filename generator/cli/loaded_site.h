#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "cli/load.h"
#include "figures/geometry.h"
#include "opendata/export_data.h"
#include "releases/history.h"
#include "releases/store.h"
#include "render/content.h"
#include "render/name_assets.h"
#include "render/site_pages.h"
#include "render/template_set.h"
#include "render/translation.h"

namespace escp::cli {

/// The words, templates and assets of the site in one language.
struct presentation {
  render::translation texts;
  render::template_set templates;
  render::content content;
  render::named_assets assets;
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

/// The records, and what is worked out of them once. Stays where it is made: its parts point to
/// each other.
class arranged_data {
 public:
  arranged_data(loaded_data loaded, std::optional<kept_past> past);
  arranged_data(const arranged_data&) = delete;
  arranged_data& operator=(const arranged_data&) = delete;

  /// What is worked out of the records, one after the other.
  struct listing {
    explicit listing(const loaded_data& all);
    const model::cross_reference references;
    const search::facts facts;
    const std::vector<search::document> documents;
    const search::facet_groups groups;
  };
  [[nodiscard]] const listing& lists() const { return *lists_; }

  loaded_data loaded;
  const std::optional<kept_past> past;
  const rules::verdict_index verdicts;
  const rules::suggester suggester;

 private:
  std::unique_ptr<const listing> lists_;
};

/// Everything that a site is made from. Either half may be taken over by the next one.
class loaded_site {
 public:
  loaded_site(std::shared_ptr<const arranged_data> data, std::shared_ptr<const presentation> shown)
      : data_(std::move(data)), shown_(std::move(shown)) {}

  [[nodiscard]] const arranged_data& data() const { return *data_; }
  [[nodiscard]] const presentation& shown() const { return *shown_; }

  /// What the pages say of the open data that were made beside them.
  void set_data(const opendata::release_list& made);
  /// Points into this.
  [[nodiscard]] render::site_input input(const build_options& options) const;

 private:
  std::shared_ptr<const arranged_data> data_;
  std::shared_ptr<const presentation> shown_;
  std::vector<render::data_file> data_files_;
  bool is_released_ = false;
};

/// The open data and the search index of the site, for one that has them.
[[nodiscard]] opendata::release_list put_data(const build_options& options,
                                              const arranged_data& data, output_sink& sink);

}  // namespace escp::cli
