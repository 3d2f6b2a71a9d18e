#pragma once

#include <span>
#include <string>
#include <vector>

#include "metadata/graph.h"
#include "model/catalogue.h"
#include "model/coverage.h"
#include "opendata/export_data.h"
#include "render/translation.h"

namespace escp::metadata {

/// What a catalogue for harvesters is made from. All of it outlives the making.
struct catalogue_input {
  const model::catalogue& catalogue;
  const model::coverages& covered;
  std::span<const opendata::listed_file> files;       ///< as in data/index.json
  std::vector<const render::translation*> languages;  ///< those of the site, the first is the main
  date version;                                       ///< of the data
  std::string address;                   ///< of the site's root, with a slash at its end
  std::string repository;                ///< where errors are reported; may be empty
  std::string icon = "assets/icon.svg";  ///< its path below the site
};

/// The application profiles of DCAT-AP in which the catalogue is written.
enum class profile { dcat_ap_3_0_1, dcat_ap_2_1_1 };

/// The catalogue as a graph: one dataset per kind of record with a distribution per file. Every
/// node has an address; dates and checksums are those of the content, so that nothing changes
/// unless the data do. Authority tables are named by their addresses.
[[nodiscard]] graph describe_catalogue(const catalogue_input& input, profile of);

}  // namespace escp::metadata
