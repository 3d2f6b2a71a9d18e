#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/documents.h"

namespace escp::search {

/// The documents that have a code under a facet, as their places in the order of the documents.
struct code_group {
  std::string code;
  std::vector<std::uint32_t> documents;
  bool operator==(const code_group&) const = default;
};

/// For every facet, by its place in `facets()`: every code that occurs, sorted, and what has it.
using facet_groups = std::vector<std::vector<code_group>>;
[[nodiscard]] facet_groups groups_of(std::span<const document> documents);

/// What has the code under the facet of that name, or nullptr when nothing has it.
[[nodiscard]] const code_group* group_of(const facet_groups& all, std::string_view facet,
                                         std::string_view code);

}  // namespace escp::search
