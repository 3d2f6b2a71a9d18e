#include <algorithm>

#include "cli/commands.h"
#include "cli/load.h"
#include "model/imported.h"

namespace escp::cli {

namespace {

/// What came of comparing sources with our values; the differences themselves are findings.
void say_comparisons(const console& out, const model::catalogue& catalogue) {
  for (const model::source& one : catalogue.all<model::source>()) {
    const auto fetched = model::fetched_source_of(one);
    if (!fetched || !fetched->comparison) continue;
    const model::source_comparison& counts = *fetched->comparison;
    out.say("{}: {} values compared, {} agree, {} differ; {} rows are about no record on file",
            one.id, counts.compared, counts.compared - counts.differ, counts.differ,
            counts.unknown);
  }
}

}  // namespace

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
  if (format.name == text_format().name) say_comparisons(out, *loaded->catalogue);
  if (code == exit_code::clean && format.name == text_format().name) {
    out.say("{} records checked, {} verdicts, no errors", loaded->catalogue->size(),
            loaded->verdicts.size());
  }
  return code;
}

}  // namespace escp::cli
