#pragma once

#include "render/page_draft.h"
#include "render/shape_names.h"

namespace escp::render {

/// The names of the table of partners in pages/partnership.html.
[[nodiscard]] shape_names partner_names();

/// The partners of a partnership, with place, type and role of each and where that was read.
void add_partners(page_draft& page, const model::partnership& one);

}  // namespace escp::render
