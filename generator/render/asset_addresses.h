#pragma once

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/output_file.h"
#include "base/result.h"

namespace escp::render {

/// Each `{{root}}assets/…` in a template below `folder` that is none of the published assets is a
/// finding: a part that is joined into another file, a slip of the pen.
[[nodiscard]] result<void> check_asset_addresses(const file_reader& files,
                                                 const std::string& folder,
                                                 const output_files& assets, findings& found);

}  // namespace escp::render
