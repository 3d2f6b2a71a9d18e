#pragma once

#include <string>

#include "render/page_draft.h"
#include "render/shape_names.h"
#include "rules/totals.h"

namespace escp::render {

/// The names that partials/comparison.html uses.
[[nodiscard]] shape_names comparison_names();

/// What heads the totals of one programme, generation or call.
struct totals_head {
  std::string title;
  std::string anchor;
  std::string period;
};

/// The totals beside the catalogue's own counts, and all other figures below
/// (partials/comparison.html).
void add_comparison(page_draft& page, const totals_head& head, const rules::totals& published);

}  // namespace escp::render
