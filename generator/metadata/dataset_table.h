#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "model/kind.h"
#include "opendata/export_data.h"

namespace escp::metadata {

/// A dataset as harvesters see it: one per kind of record with all its files, and one for what
/// concerns the whole. Its words are the texts `dataset.<name>.title`, `.description` and
/// `.keywords`.
struct dataset_row {
  std::string_view name;
  std::optional<model::kind> kind;         ///< none for the whole
  std::array<std::string_view, 2> tables;  ///< further tables beside the one of its name
  std::array<std::string_view, 2> themes;  ///< codes of the authority table data-theme
};

[[nodiscard]] std::span<const dataset_row> datasets();

/// The dataset that a listed file belongs to; nullptr for what is no data but describes it: texts,
/// schemas, descriptions. A table that no row names belongs to the whole.
[[nodiscard]] const dataset_row* dataset_of(const opendata::listed_file& file);

}  // namespace escp::metadata
