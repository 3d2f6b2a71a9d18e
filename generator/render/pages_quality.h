#pragma once

#include "render/page_kinds.h"

namespace escp::render {

/// The page about the quality of the data, `data/quality/`.
void plan_quality(page_plan& pages);
[[nodiscard]] shape_names quality_names();

}  // namespace escp::render
