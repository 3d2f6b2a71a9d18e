#pragma once

#include <optional>
#include <span>
#include <string>

#include "cli/load.h"
#include "opendata/export_data.h"
#include "releases/store.h"
#include "search/documents.h"

namespace escp::cli {

/// The open data of what was loaded, under the name of a version. With a standing among releases
/// they have the outcomes and the ledger of corrections too.
[[nodiscard]] opendata::release_list make_data(const loaded_data& loaded,
                                               std::span<const search::document> documents,
                                               const std::string& version,
                                               std::optional<opendata::release_standing> standing,
                                               output_sink& sink);
/// In memory.
[[nodiscard]] opendata::data_release make_data(const loaded_data& loaded,
                                               std::span<const search::document> documents,
                                               const std::string& version,
                                               std::optional<opendata::release_standing> standing);

/// The same for a site that is built beside a store: data that say what the last release says carry
/// its version.
[[nodiscard]] opendata::release_list make_current_data(const loaded_data& loaded,
                                                       std::span<const search::document> documents,
                                                       const releases::release_store& store,
                                                       output_sink& sink);

/// The records of a release that was just made, read as everybody else reads them.
[[nodiscard]] releases::record_set records_in(const opendata::data_release& release);

}  // namespace escp::cli
