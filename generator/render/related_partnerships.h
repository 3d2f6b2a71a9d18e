#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/cross_reference.h"
#include "render/page_draft.h"
#include "render/shape_names.h"

namespace escp::render {

/// Its address is noted as read (model/reads.h) for whatever depends on who takes part where, and
/// on themes, calls and programmes: all that decides what partnerships have in common.
extern const char relations_read;

/// A partnership that has something to do with another, and what.
struct related_partnership {
  const model::partnership* partnership;
  std::vector<std::string> organisations;  ///< ids of the partners that both have
  std::vector<std::string> themes;         ///< ids of the themes that both work on
  bool same_call = false;
  bool same_programme = false;
};

/// At most `most` of them: those with more partners in common first, then those with more themes,
/// then those of the same call, then of the same programme; ids decide between equals.
[[nodiscard]] std::vector<related_partnership> related_to(const model::partnership& one,
                                                          const model::catalogue& records,
                                                          const model::cross_reference& references,
                                                          std::size_t most);

/// The names of partials/related_partnerships.html.
[[nodiscard]] shape_names related_partnership_names();
/// The list with the reasons in words; nothing when there are none.
void add_related_partnerships(page_draft& page, const model::partnership& one);

}  // namespace escp::render
