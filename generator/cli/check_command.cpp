#include "cli/commands.h"
#include "cli/load.h"

namespace escp::cli {

exit_code check(const input_options& options) {
  const console out(options.is_quiet);
  const disk_reader files;
  findings found;
  const auto loaded = load_data(files, options, found);
  if (!loaded) {
    static_cast<void>(out.report(std::move(found)));
    return out.report(loaded.error());
  }
  const exit_code code = out.report(std::move(found));
  if (code == exit_code::clean) {
    out.say("{} records checked, {} verdicts, no errors", loaded->catalogue.size(),
            loaded->verdicts.size());
  }
  return code;
}

}  // namespace escp::cli
