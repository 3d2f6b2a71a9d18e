#pragma once

namespace escp::cli {

/// What the program's exit code says.
enum class exit_code {
  clean = 0,          ///< done, no finding of level error
  findings = 1,       ///< the input has findings of level error; nothing was published
  could_not_run = 2,  ///< a file, a folder or the network failed, or the command line is wrong
  internal_error = 3  ///< a bug: please report it
};

}  // namespace escp::cli
