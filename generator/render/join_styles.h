#pragma once

#include "render/join_modules.h"

namespace escp::render {

/// A file for each sheet that stands in the folder of the assets itself, squeezed, with the parts
/// inlined that it imports by `@import url("css/part.css") layer(name);` – the layer may be left
/// out. A part that is not there, that imports or has addresses of its own is a finding; a part
/// that no sheet imports is a warning.
[[nodiscard]] output_files join_styles(const std::string& folder, const asset_texts& sheets,
                                       findings& found);

}  // namespace escp::render
