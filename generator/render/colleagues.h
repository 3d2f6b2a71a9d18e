#pragma once

#include <cstddef>
#include <vector>

#include "model/cross_reference.h"
#include "render/page_draft.h"

namespace escp::render {

/// An organisation that works with another one, and the partnerships in which the two meet.
struct colleague {
  const model::organisation* organisation;
  std::vector<const model::partnership*> partnerships;
};

/// At most `most`: those met in more partnerships first, then by id. Mentioned and disputed
/// partners are left out.
[[nodiscard]] std::vector<colleague> colleagues_of(const model::organisation& one,
                                                   const model::cross_reference& references,
                                                   std::size_t most);

/// The list among the page's related records; nothing when there is nobody.
void add_colleagues(page_draft& page, const model::organisation& one);

}  // namespace escp::render
