#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/finding.h"
#include "base/output_file.h"

namespace escp::render {

/// Paths of assets as templates say them, to the paths at which they are published:
/// "assets/site.css" to "assets/site.3f2a9c01b7.css".
using asset_names = std::map<std::string, std::string, std::less<>>;

struct named_assets {
  output_files files;
  asset_names names;
};

/// Gives each asset a name with a hash of its content, so that clients may keep it for ever, in the
/// same folder as before. Where an asset names another – `url(…)` in sheets, `new URL('…',
/// import.meta.url)` in modules – the new name is put in. `folder` is that of the assets' sources.
///
/// An address below `assets/` at which nothing is published is a finding, as are assets that name
/// each other in a circle, and `import.meta` in a module in any other form.
[[nodiscard]] named_assets name_assets(const std::string& folder, output_files assets,
                                       findings& found);

/// Where an asset is published; the path itself when there is none.
[[nodiscard]] std::string published_path(const asset_names& names, std::string_view path);

/// A template with the names put in after `{{root}}`.
[[nodiscard]] std::string with_asset_names(std::string_view text, const asset_names& names);

}  // namespace escp::render
