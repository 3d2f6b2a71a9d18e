#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fingerprint.h"

namespace escp::publish {

/// A file that a run has put into the site.
struct made_file {
  std::string path;  ///< below the site
  std::uint64_t bytes = 0;
  fingerprint content = {};
  bool operator==(const made_file&) const = default;
};

/// All of them, by path, as the manifest says.
using made_files = std::vector<made_file>;

}  // namespace escp::publish
