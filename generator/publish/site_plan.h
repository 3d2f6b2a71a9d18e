#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/output_file.h"
#include "base/result.h"
#include "publish/places.h"

namespace escp::publish {

/// What the new site takes from the present one, and what not.
struct site_plan {
  std::string manifest;              ///< text of the new one
  std::vector<char> unchanged;       ///< per output: the present site has it with these bytes
  std::vector<std::string> kept;     ///< not ours: files, links, and folders without files
  std::vector<std::string> removed;  ///< of the old manifest, in the site, and not an output
  bool same_manifest = false;

  /// Nothing would differ.
  [[nodiscard]] bool is_idle() const;
};

/// Compares the outputs with the present site. Fails when a file that is not ours is where an
/// output needs a folder, or the other way round, and when the old manifest is damaged.
[[nodiscard]] result<site_plan> plan_site(const output_files& files, const places& at);

}  // namespace escp::publish
