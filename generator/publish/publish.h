#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/output_file.h"
#include "base/result.h"

namespace escp::publish {

/// Whether new files must be on the disk before they take the place of old ones. `none` is for
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
  bool operator==(const summary&) const = default;
};

/// Makes the folder `site` hold exactly `files`, and what others have put there (a file that an
/// output has the path of is replaced). What differs is staged in `.<site>.staging` beside it and
/// renamed to its place file by file; what does not is not touched. A failure before the first
/// rename leaves `site` as it was; a run that ends amid them is carried on by the next one, from
/// its journal. A site that was not there appears whole, with one rename. Two runs at once are kept
/// apart: the second fails.
[[nodiscard]] result<summary> publish(const output_files& files, const std::filesystem::path& site,
                                      const options& how = {});

}  // namespace escp::publish
