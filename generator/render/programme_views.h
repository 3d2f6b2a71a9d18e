#pragma once

#include "render/page_draft.h"
#include "render/scoreboard_views.h"

namespace escp::render {

/// The row of a programme, which holds its own figures.
[[nodiscard]] scoreboard_row programme_row(const page_draft& page, const model::programme& one);
/// The rows of its generations, which lead to their pages.
[[nodiscard]] std::vector<scoreboard_row> generation_rows(const page_draft& page,
                                                          const model::programme& one);

/// The folder of a generation's page: "programmes/escp-4i/generation-2".
[[nodiscard]] std::string generation_folder(const model::programme& of,
                                            const model::generation& one);

/// The programme's partnerships of one generation, or of none in particular when `generation` is
/// nullptr.
[[nodiscard]] std::vector<const model::partnership*> partnerships_of(
    const page_draft& page, const model::programme& one, const model::generation* generation);

}  // namespace escp::render
