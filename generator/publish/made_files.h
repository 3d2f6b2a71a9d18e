#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace escp::publish {

/// A file that a run has put into the site.
struct made_file {
  std::size_t bytes = 0;
  std::string sha256;
  bool operator==(const made_file&) const = default;
};

/// All of them by path below the site, as the manifest says.
using made_files = std::map<std::string, made_file, std::less<>>;

}  // namespace escp::publish
