#pragma once

#include "render/page_draft.h"
#include "render/shape_names.h"
#include "search/documents.h"

namespace escp::render {

/// The names of a result (partials/result.html).
[[nodiscard]] shape_names search_card_names();

/// Fills a result in, as templates/assets/search/card.js makes it in the page.
void fill_search_card(page_draft& page, view card, const search::document& one);

}  // namespace escp::render
