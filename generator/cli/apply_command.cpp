#include "cli/commands.h"
#include "cli/release_sides.h"
#include "publish/publish.h"
#include "releases/delta_csv.h"
#include "releases/delta_json.h"
#include "releases/replay.h"

namespace escp::cli {

namespace {

result<releases::delta> read_delta(const file_reader& files, const std::string& path) {
  const auto text = files.read(path);
  if (!text) return tl::unexpected(text.error());
  const auto read = path.ends_with(".csv")      ? releases::read_csv
                    : path.ends_with(".ndjson") ? releases::read_ndjson
                                                : releases::read_json;
  return read(*text).map_error([&](const failure& why) { return why.within(path); });
}

}  // namespace

exit_code apply(const apply_options& options) {
  const console out(options.input.is_quiet);
  const disk_reader files;
  findings found;
  const auto store = read_store(files, options.releases, releases::missing_store::is_empty);
  if (!store) return out.report(store.error());
  const auto changes = read_delta(files, options.delta);
  if (!changes) return out.report(changes.error());
  auto before = read_side(files, options.to, *store, options.input, found);
  if (!before) return out.report(before.error());
  if (const exit_code code = out.complain(std::move(found)); code != exit_code::clean) return code;
  const auto after = replay(std::move(before->records), changes->changes);
  if (!after) return out.report(after.error());
  const auto written = publish::publish(record_files(*after), options.out);
  if (!written) return out.report(written.error());
  out.say("{} changes made to {}: {} records in {}", changes->changes.size(), options.to,
          after->size(), options.out);
  return exit_code::clean;
}

}  // namespace escp::cli
