#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "search/documents.h"

namespace escp::search {

/// The documents that have a code under a facet, as their places in the order of the documents.
struct code_group {
  std::string code;
  std::vector<std::size_t> documents;
  bool operator==(const code_group&) const = default;
};

/// For every facet, by its place in `facets()`: every code that occurs, sorted, and what has it.
[[nodiscard]] std::vector<std::vector<code_group>> groups_of(std::span<const document> documents);

}  // namespace escp::search
