#pragma once

#include <functional>
#include <string>

#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "cli/console.h"
#include "cli/load.h"

namespace escp::cli {

/// What a command that reads descriptions of sources has before it does anything.
struct source_work {
  const console& out;
  const file_reader& files;
  const std::string& folder;  ///< of the data
  const sources::schema_set& schemas;
  findings found;
};

/// Runs `work` with the schemas of `input`; a failure, its own or of reading them, is reported.
[[nodiscard]] exit_code with_schemas(const input_options& input,
                                     const std::function<result<exit_code>(source_work&)>& work);

}  // namespace escp::cli
