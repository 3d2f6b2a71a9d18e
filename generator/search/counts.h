#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "search/documents.h"

namespace escp::search {

/// What is asked for beside the words. Codes of one facet are alternatives; all facets must hold. A
/// record without a code under a facet that is asked for is not found.
struct filters {
  std::vector<codes> chosen = std::vector<codes>(facets().size());  ///< by the place of the facet
  std::optional<std::size_t> least_size;
  std::optional<std::size_t> most_size;
};

/// How many of the documents that fit everything else have a code.
struct value_count {
  std::string code;
  std::size_t count = 0;
  bool operator==(const value_count&) const = default;
};

// What follows is the reference that the browser's own search is held to, by the tests; a page
// that filters nothing takes its counts from groups.h.

/// The places of the documents that fit, in their order.
[[nodiscard]] std::vector<std::size_t> matching(std::span<const document> documents,
                                                const filters& asked);

/// For every facet, every code that occurs at all, sorted, with its count among the documents that
/// fit the other facets: what would be found if the code were chosen in addition or instead.
[[nodiscard]] std::vector<std::vector<value_count>> counts(std::span<const document> documents,
                                                           const filters& asked);

}  // namespace escp::search
