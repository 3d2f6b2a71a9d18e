#pragma once

#include "render/change_words.h"
#include "render/shape_names.h"

/// Parts of pages that show what changed between releases. Where no releases are kept they show
/// nothing.
namespace escp::render {

/// The names of partials/change_rows.html.
[[nodiscard]] shape_names change_row_names();
/// The names of partials/history.html and partials/latest.html.
[[nodiscard]] shape_names history_names();
[[nodiscard]] shape_names latest_names();

void add_change_row(page_draft& page, view table, const releases::change& one);

/// The releases in which a record changed, the newest first, and since when it is there.
void add_history(page_draft& page, model::kind kind, const model::record& one);

/// The records of the newest release that changed any, for the home page.
void add_latest_changes(page_draft& page);

}  // namespace escp::render
