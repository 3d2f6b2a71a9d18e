#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/file_reader.h"
#include "base/result.h"
#include "fetch/client.h"
#include "sources/plausibility.h"
#include "sources/snapshot.h"
#include "sources/source_description.h"

namespace escp::fetch {

/// What a fetch of one source has to do with.
struct fetch_context {
  http_client& client;
  const file_reader& files;
  const std::string& folder;  ///< of the data: for sources that are files
  std::function<std::string(const std::string& name)> variable;  ///< of the environment, for tokens
  std::string time;                                              ///< now, as the lock file has it
  const std::vector<sources::acknowledgement>& acknowledged;  ///< what a maintainer has looked at
};

/// What came of it.
struct fetched_source {
  bool is_unchanged = false;  ///< the server says that the last snapshot is still right
  sources::harvest harvest;
  std::vector<sources::fetched_answer> answers;
};

/// Fetches all answers of a source and reads them. `last` is the entry of the snapshot that is at
/// hand, if any: when a source has one answer, the server is asked whether it has changed.
[[nodiscard]] result<fetched_source> fetch_source(const fetch_context& context,
                                                  const sources::source_description& source,
                                                  const sources::lock_entry* last);

/// The requests that can be known beforehand, as `escp fetch --dry-run` prints them: the first
/// page, with the token's variable in place of the token.
[[nodiscard]] std::vector<std::string> planned_requests(const sources::source_description& source,
                                                        const sources::lock_entry* last);

}  // namespace escp::fetch
