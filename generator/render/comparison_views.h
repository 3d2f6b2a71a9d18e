#pragma once

#include <span>
#include <string>

#include "render/own_counts.h"
#include "render/page_draft.h"
#include "render/shape_names.h"

namespace escp::render {

/// The names that partials/comparison.html uses.
[[nodiscard]] shape_names comparison_names();

/// Published totals of one programme, generation or call.
struct published_totals {
  std::string title;
  std::string anchor;
  std::string period;
  std::span<const model::claim> claims;
};

/// The totals beside the catalogue's own counts, and all other figures below
/// (partials/comparison.html).
void add_comparison(page_draft& page, const published_totals& published, const own_counts& own);

}  // namespace escp::render
