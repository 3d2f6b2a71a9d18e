#pragma once

#include <string>
#include <vector>

#include "render/page_draft.h"
#include "render/shape_names.h"

namespace escp::render {

/// Something that happened, or is to happen, on a day that is as exact as its source.
struct moment {
  date when;
  html what;
};

/// The names of partials/timeline.html.
[[nodiscard]] shape_names timeline_names();

/// What is known of when, in the order of the days; `missing` are keys of texts for what is not on
/// file. Nothing when there is not a single day.
void add_timeline(page_draft& page, std::vector<moment> moments,
                  const std::vector<std::string>& missing);

[[nodiscard]] std::vector<moment> moments_of(page_draft& page, const model::partnership& one);
/// When the partnerships of the organisation began and ended.
[[nodiscard]] std::vector<moment> moments_of(page_draft& page, const model::organisation& one);
[[nodiscard]] std::vector<moment> moments_of(page_draft& page, const model::programme& one);

}  // namespace escp::render
