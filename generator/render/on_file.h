#pragma once

#include "render/page_draft.h"
#include "render/shape_names.h"

namespace escp::render {

/// The names of partials/on_file.html.
[[nodiscard]] shape_names on_file_names();

/// Everything that the record holds, field by field as its JSON has it, each with its sources, how
/// sure they make it and when they were read. What a page shows elsewhere is here too: nothing on
/// file is left out.
void add_on_file(page_draft& page, model::kind kind, const model::record& one);

}  // namespace escp::render
