#pragma once

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/output_file.h"
#include "base/result.h"

namespace escp::render {

/// The files below `assets/` of the site, made from `templates/assets/`: style sheets and modules
/// joined, so that a page loads one of each, and everything else as it is. See `join_styles.h` and
/// `join_modules.h` for which files pages load.
[[nodiscard]] result<output_files> make_assets(const file_reader& files, const std::string& folder,
                                               findings& found);

}  // namespace escp::render
