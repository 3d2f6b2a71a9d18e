#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/finding.h"

namespace escp::render {

/// One `import` of a module.
struct module_import {
  std::string from;                          ///< the module it names: "checker/dates.js"
  std::map<std::string, std::string> names;  ///< name there to name here; may be empty
  std::string whole;                         ///< the name here of `* as name`; may be empty
  position where;                            ///< of the word `import`
};

/// An ES module taken apart, so that it can stand in one file with others.
struct module_source {
  std::string path;  ///< below the folder of the assets: "checker/engine.js"
  std::vector<module_import> imports;
  std::vector<std::string> exports;
  std::string body;                 ///< the rest, without comments and indentation
  std::vector<position> own_place;  ///< where it says `import.meta`
  findings problems;
};

/// Takes a module apart. Static imports of named, renamed or all exports of another module by its
/// relative address, and exports of functions, classes, constants and lists of names; everything
/// else that imports or exports is a problem. `folder` is that of the assets.
[[nodiscard]] module_source read_module(const std::string& folder, const std::string& path,
                                        const std::string& text);

}  // namespace escp::render
