#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/ledgers.h"
#include "cli/release_sides.h"
#include "releases/delta_csv.h"
#include "releases/delta_json.h"
#include "releases/delta_text.h"

namespace escp::cli {

namespace {

using releases::delta;

struct diff_format {
  std::string_view name;
  std::string (*text)(const delta& all);
};

constexpr std::array<diff_format, 5> formats{{{"text", releases::to_text},
                                              {"markdown", releases::to_markdown},
                                              {"json", releases::to_json},
                                              {"ndjson", releases::to_ndjson},
                                              {"csv", releases::to_csv}}};

result<delta> make_delta(const releases::release_store& store, const release_side& from,
                         const release_side& to, const releases::renamings& renamed) {
  if (from.stored != nullptr && to.stored != nullptr)
    return difference(store, *from.stored, *to.stored, renamed);
  delta changes{from.name, to.name, compare(from.records, to.records, renamed)};
  releases::give_reasons(changes.changes, to.ledger);
  return changes;
}

}  // namespace

std::vector<std::string> diff_formats() {
  std::vector<std::string> names;
  names.reserve(formats.size());
  for (const diff_format& one : formats) names.emplace_back(one.name);
  return names;
}

exit_code diff(const diff_options& options) {
  const console out(options.input.is_quiet);
  const disk_reader files;
  findings found;
  const auto store = read_store(files, options.releases, releases::missing_store::is_empty);
  if (!store) return out.report(store.error());
  const auto identifiers = read_identifiers(
      releases::read_settings_file(files, options.input.data, "identifiers.toml", found), found);
  const auto from = read_side(files, options.from, *store, options.input, found);
  if (!from) return out.report(from.error());
  const auto to = read_side(files, options.to, *store, options.input, found);
  if (!to) return out.report(to.error());
  if (const exit_code code = out.complain(std::move(found)); code != exit_code::clean) return code;
  const auto changes = make_delta(*store, *from, *to, identifiers.renamed);
  if (!changes) return out.report(changes.error());
  fmt::print("{}", std::ranges::find(formats, options.format, &diff_format::name)->text(*changes));
  return exit_code::clean;
}

}  // namespace escp::cli
