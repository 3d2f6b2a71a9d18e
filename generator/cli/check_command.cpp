#include <algorithm>

#include "cli/commands.h"
#include "cli/load.h"

namespace escp::cli {

exit_code check(const check_options& options) {
  const console out(options.input.is_quiet);
  const disk_reader files;
  const auto& format = *std::ranges::find(finding_formats(), options.format, &finding_format::name);
  findings found;
  const auto loaded = load_data(files, options.input, found);
  if (!loaded) {
    static_cast<void>(out.report(std::move(found), format));
    return out.report(loaded.error());
  }
  const exit_code code = out.report(std::move(found), format);
  if (code == exit_code::clean && format.name == text_format().name) {
    out.say("{} records checked, {} verdicts, no errors", loaded->catalogue->size(),
            loaded->verdicts.size());
  }
  return code;
}

}  // namespace escp::cli
