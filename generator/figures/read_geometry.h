#pragma once

#include "base/file_reader.h"
#include "base/json_text.h"
#include "base/result.h"
#include "figures/geometry.h"

namespace escp::figures {

/// The geometry in `data/geometry/europe.json`, which `data/geometry/make/` makes. Fails when the
/// text is not of that form.
[[nodiscard]] result<geometry> read_geometry(const json_source& source);

/// The geometry of a data folder. A folder may do without: it is empty then, and no map is drawn.
[[nodiscard]] result<geometry> load_geometry(const file_reader& files, const std::string& data);

}  // namespace escp::figures
