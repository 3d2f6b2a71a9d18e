#pragma once

#include <string>
#include <vector>

namespace escp {

/// One file of the site: its path below the site's root ("en/about/index.html"), and its bytes.
struct output_file {
  std::string path;
  std::string bytes;
  bool operator==(const output_file&) const = default;
};

using output_files = std::vector<output_file>;

}  // namespace escp
