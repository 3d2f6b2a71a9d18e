#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "publish/made_files.h"
#include "publish/places.h"

namespace escp::publish {

/// The site as it is before a run.
struct present_site {
  made_files made;
  std::vector<std::string> files;    ///< sorted; links are not followed
  std::vector<std::string> folders;  ///< those without entries, sorted
};

/// Empty when there is no site. Fails when the manifest is damaged.
[[nodiscard]] result<present_site> read_present_site(const places& at);

/// What becomes of the files of the present site that are no output.
struct leftovers {
  std::vector<std::string> kept;     ///< not ours: files, links, and folders without files
  std::vector<std::string> removed;  ///< of the last run
};

/// `outputs` are sorted. Fails when a file that is not ours is where an output needs a folder, or
/// the other way round.
[[nodiscard]] result<leftovers> sort_leftovers(const present_site& present,
                                               const std::vector<std::string_view>& outputs,
                                               const places& at);

}  // namespace escp::publish
