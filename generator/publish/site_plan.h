#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/file_state.h"
#include "base/fingerprint.h"
#include "publish/journal.h"
#include "publish/made_files.h"

namespace escp::publish {

/// A file of the new site.
struct site_output {
  enum class fate : std::uint8_t { unchanged, written, linked };

  std::string path;
  fingerprint content = {};
  file_state state = {};
  std::uint32_t staged = 0;  ///< its number, unless it is unchanged
  fate what = fate::written;
};

/// What the last run made and this one did not. Both are by path.
[[nodiscard]] std::vector<std::string> gone_files(const made_files& before,
                                                  const std::vector<site_output>& now);

/// The steps from the site before to the new one, in an order in which no page names a file that is
/// not there yet: what is in the way goes, new files come, then those that replace others, and the
/// manifest; at last goes what is not needed any more.
[[nodiscard]] std::vector<step> plan_steps(const made_files& before,
                                           const std::vector<site_output>& now,
                                           std::uint32_t staged_manifest);

}  // namespace escp::publish
