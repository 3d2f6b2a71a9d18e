#include "cli/console.h"

#include <cstdio>

namespace escp::cli {

exit_code console::report(findings found) const {
  sort_by_place(found);
  for (const finding& one : found) fmt::print("{}\n", to_text(one));
  const std::size_t errors = count_of(found, level::error);
  const std::size_t warnings = count_of(found, level::warning);
  if (!found.empty()) {
    fmt::print("{} {}, {} {}\n", errors, errors == 1 ? "error" : "errors", warnings,
               warnings == 1 ? "warning" : "warnings");
  }
  return errors > 0 ? exit_code::findings : exit_code::clean;
}

exit_code console::report(const failure& why) const {
  std::fflush(stdout);
  fmt::print(stderr, "escp: {}\n", why.message);
  return exit_code::could_not_run;
}

}  // namespace escp::cli
