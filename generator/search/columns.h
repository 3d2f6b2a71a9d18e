#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/documents.h"

namespace escp::search {

/// What the documents of one kind have in common: they stand side by side.
struct kind_range {
  model::kind kind = model::kind::partnerships;
  std::size_t first = 0;
  std::size_t count = 0;
};

[[nodiscard]] std::vector<kind_range> kind_ranges(std::span<const document> documents);

/// The codes of all documents under one facet, or a number of each, in bits; the kinds that have
/// none are left out. docs/search-index.md says how it is read.
struct column {
  std::string_view name = {};            ///< the facet's code, "size" or "order"
  std::string_view key = {};             ///< the facet's key, or empty
  std::vector<std::string> kinds = {};   ///< singular names of the kinds whose documents it has
  unsigned bits = 0;                     ///< of a value
  unsigned count_bits = 0;               ///< of the number of values; 0: one value each, 0 for none
  std::vector<std::string> codes = {};   ///< sorted; empty in a column of numbers
  std::vector<std::size_t> totals = {};  ///< the documents that have each code
  std::string bytes = {};
};

/// The columns of all facets that occur but the kind, then "size", then "order", which says of
/// which kind each document is when all are sorted by name.
[[nodiscard]] std::vector<column> pack_columns(std::span<const document> documents);

}  // namespace escp::search
