#pragma once

#include <filesystem>

#include "base/result.h"
#include "publish/disk.h"

namespace escp::publish {

/// The folders of a run. All but `site` stand beside it and begin with a dot.
struct places {
  std::filesystem::path shown;       ///< the site as the caller wrote it, for messages
  std::filesystem::path site;        ///< absolute, links resolved
  std::filesystem::path staging;     ///< `.<site>.staging`: files on their way, see staging.h
  std::filesystem::path journal;     ///< `.<site>.journal`: what is being changed, see journal.h
  std::filesystem::path lock;        ///< `.<site>.lock`
  std::filesystem::path compressed;  ///< `.<site>.compressed`: see precompression.h
  bool site_exists = false;

  /// "cannot write site/: permission denied (the site of the last run is untouched)".
  [[nodiscard]] failure cannot_write(const std::filesystem::path& below,
                                     const std::string& why) const;
};

/// Resolves the places and takes care that the site is a folder, or can become one.
[[nodiscard]] result<places> find_places(const std::filesystem::path& site);

/// Keeps two runs apart for as long as the descriptor lives; the file stays.
[[nodiscard]] result<descriptor> take_lock(const places& at);

}  // namespace escp::publish
