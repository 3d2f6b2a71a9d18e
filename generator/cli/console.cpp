#include "cli/console.h"

#include <cstdio>

namespace escp::cli {

namespace {

exit_code code_of(const findings& found) {
  return count_of(found, level::error) > 0 ? exit_code::findings : exit_code::clean;
}

}  // namespace

exit_code console::report(findings found, const finding_format& format) const {
  sort_by_place(found);
  fmt::print("{}", format.write(found));
  return code_of(found);
}

exit_code console::complain(findings found) const {
  std::erase_if(found, [](const finding& one) { return one.level != level::error; });
  sort_by_place(found);
  std::fflush(stdout);
  fmt::print(stderr, "{}", text_format().write(found));
  return code_of(found);
}

exit_code console::report(const failure& why) const {
  std::fflush(stdout);
  fmt::print(stderr, "escp: {}\n", why.message);
  return exit_code::could_not_run;
}

}  // namespace escp::cli
