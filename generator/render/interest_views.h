#pragma once

#include <span>

#include "render/page_draft.h"
#include "render/shape_names.h"
#include "rules/interest.h"

namespace escp::render {

/// The names that partials/interest.html uses.
[[nodiscard]] shape_names interest_names();

/// A table of signs of interest (partials/interest.html). `key` is the group of its texts,
/// "interest-theme" or "interest-region"; it shows `most` rows and says how many more there are, or
/// names them.
struct interest_table {
  std::string_view key;
  std::string_view anchor;
  std::size_t most;
  bool names_others;  ///< the rows that are not shown
};

void add_interest(page_draft& page, const interest_table& table,
                  std::span<const rules::interest> rows);

}  // namespace escp::render
