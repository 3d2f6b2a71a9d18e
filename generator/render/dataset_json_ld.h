#pragma once

#include <nlohmann/json_fwd.hpp>

#include "render/page_draft.h"

namespace escp::render {

/// The data as a schema.org Dataset with a download for each file, as search engines for data read
/// it. Without the address of the site, addresses start at its root.
[[nodiscard]] nlohmann::json dataset_of(const page_draft& page);

}  // namespace escp::render
