#pragma once

#include <fmt/core.h>

#include <string_view>

#include "base/finding.h"
#include "base/finding_formats.h"
#include "base/result.h"
#include "cli/exit_code.h"

namespace escp::cli {

/// Where a command speaks: results to standard output, progress and complaints to standard error.
class console {
 public:
  explicit console(bool is_quiet) : is_quiet_(is_quiet) {}

  /// A line about what is going on; left out when quiet.
  template <class... values>
  void progress(fmt::format_string<values...> format, values&&... filled) const {
    if (!is_quiet_)
      fmt::print(stderr, "{}\n", fmt::format(format, std::forward<values>(filled)...));
  }

  /// A line of the result.
  template <class... values>
  void say(fmt::format_string<values...> format, values&&... filled) const {
    fmt::print("{}\n", fmt::format(format, std::forward<values>(filled)...));
  }

  /// Prints all findings and returns the exit code that they mean.
  exit_code report(findings found, const finding_format& format = text_format()) const;

  /// Prints those of level error to standard error, for commands whose result is something else.
  exit_code complain(findings found) const;

  /// "escp: cannot read …" and the exit code for it.
  exit_code report(const failure& why) const;

 private:
  bool is_quiet_;
};

}  // namespace escp::cli
