#pragma once

#include <span>
#include <string>

#include "render/page_draft.h"
#include "render/shape_names.h"

namespace escp::render {

/// The names that partials/scoreboard.html uses.
[[nodiscard]] shape_names scoreboard_names();

/// A programme, or one of its generations, as a row of the scoreboard.
struct scoreboard_row {
  std::string href;
  std::string name;
  std::string period;  ///< empty when not on file
  std::span<const model::claim> claims;
  std::size_t on_file = 0;  ///< partnerships in the catalogue
  bool is_part = false;     ///< a generation below its programme
  bool has_parts = false;   ///< a programme above its generations
};

/// Of each measure the newest figures that sources publish, all of them where they disagree
/// (partials/scoreboard.html).
void add_scoreboard(page_draft& page, std::span<const scoreboard_row> rows);

}  // namespace escp::render
