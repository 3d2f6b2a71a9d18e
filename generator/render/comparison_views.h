#pragma once

#include <string>
#include <vector>

#include "render/page_draft.h"
#include "render/shape_names.h"
#include "rules/totals.h"

namespace escp::render {

/// The names that partials/comparison.html uses.
[[nodiscard]] shape_names comparison_names();

/// What heads the totals of one programme, generation or call.
struct totals_head {
  std::string title;
  std::string anchor;  ///< within the page of the programme, or of the generation
  std::string period;
};

[[nodiscard]] totals_head head_of(const page_draft& page, const rules::totals& one);

/// How many partnerships are on file, and how complete their records are.
[[nodiscard]] std::string coverage(const page_draft& page, const rules::own_counts& own);

/// The section "rows" of a table of totals: figures of one measure stand together, with the
/// catalogue's count once beside them.
[[nodiscard]] shape_names total_row_names();
void add_total_rows(page_draft& page, view table, const std::vector<rules::total>& all);

/// The totals beside the catalogue's own counts, and all other figures below
/// (partials/comparison.html).
void add_comparison(page_draft& page, const rules::totals& published);

}  // namespace escp::render
