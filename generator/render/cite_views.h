#pragma once

#include "render/citations.h"
#include "render/page_draft.h"
#include "render/shape_names.h"

/// How to cite what a page shows (partials/cite.html).
namespace escp::render {

[[nodiscard]] shape_names cite_names();

/// The block, and the two files beside the page in its head.
void add_citation(page_draft& page, const citation& one);

/// The data as a whole, by the page that offers them.
[[nodiscard]] citation citation_of_catalogue(const site_input& site);

}  // namespace escp::render
