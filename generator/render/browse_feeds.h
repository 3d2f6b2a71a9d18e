#pragma once

#include "render/page_kinds.h"

namespace escp::render {

/// A feed for every code under which something can be browsed: what entered last.
void plan_browse_feeds(page_plan& pages);

}  // namespace escp::render
