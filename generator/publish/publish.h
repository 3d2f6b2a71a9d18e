#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/output_file.h"
#include "base/result.h"

namespace escp::publish {

/// Whether the new site must be on the disk before it takes the place of the old one. `none` is for
/// a preview: quicker, and after a loss of power to be built again.
enum class durability { flushed, none };

struct options {
  publish::durability durability = durability::flushed;
  std::string shared = {};  ///< a folder, "data/v/", whose files are hard links to equal ones
};

/// What a run did, in files of the new site.
struct summary {
  std::size_t files = 0;
  std::size_t bytes = 0;
  std::size_t written = 0;    ///< new, or with other bytes than before
  std::size_t unchanged = 0;  ///< kept with their modification time
  std::size_t removed = 0;    ///< made by an earlier run and not by this one
  std::size_t kept = 0;       ///< in the site, but not made by any run
  std::string left_behind;    ///< a folder beside the site that could not be removed; mostly empty
  bool operator==(const summary&) const = default;
};

/// Makes the folder `site` hold exactly `files`, and what others have put there (a file that an
/// output has the path of is replaced). The new tree is staged in `.<site>.staging` beside it and
/// switched in with one rename; when nothing differs the folder is not touched. A failure before
/// the switch leaves `site` as it was. Two runs at once are kept apart: the second fails.
[[nodiscard]] result<summary> publish(const output_files& files, const std::filesystem::path& site,
                                      const options& how = {});

}  // namespace escp::publish
