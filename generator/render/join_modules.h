#pragma once

#include <map>
#include <string>

#include "base/finding.h"
#include "base/output_file.h"

namespace escp::render {

/// Texts of assets by their paths below the folder of the assets.
using asset_texts = std::map<std::string, std::string, std::less<>>;

/// Whether pages load the module: it stands in the folder of the assets itself, or it is called
/// `page.js` or `worker.js`. All other modules are parts of these.
[[nodiscard]] bool is_entry_module(std::string_view path);

/// A file for each module that pages load, at its own path: all modules that it needs, each once
/// and in a function of its own, those first that others need. What cannot be joined – a file that
/// is not there, a name that is not exported, a circle – is a finding; a module that no page loads
/// is a warning.
[[nodiscard]] output_files join_modules(const std::string& folder, const asset_texts& modules,
                                        findings& found);

}  // namespace escp::render
