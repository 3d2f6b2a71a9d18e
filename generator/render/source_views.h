#pragma once

#include "render/page_draft.h"
#include "render/source_list.h"

namespace escp::render {

/// The list of sources at the end of a page (partials/sources.html).
void fill_source_block(page_draft& page, const source_list& sources);

/// What a source is called: its title, else its address without the scheme.
[[nodiscard]] std::string source_name(const model::source& one);

/// Title, publisher, dates, licence, address and note of a source, for the names of `source_names`.
void fill_source(page_draft& page, view entry, const model::source& one);

}  // namespace escp::render
