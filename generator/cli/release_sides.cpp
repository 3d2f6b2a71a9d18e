#include "cli/release_sides.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/load.h"
#include "opendata/outcome_lines.h"
#include "releases/outcomes.h"
#include "releases/version.h"

namespace escp::cli {

namespace {

using releases::record_set;

bool is_data_folder(const file_reader& files, const std::string& folder) {
  const auto paths = files.list(folder);
  return paths && std::ranges::any_of(*paths, [&](const std::string& path) {
           return path == folder + "/schemas/common.schema.json";
         });
}

result<release_side> read_catalogue(const file_reader& files, const std::string& folder,
                                    input_options input, findings& found) {
  input.data = folder;
  const auto loaded = load_data(files, input, found);
  if (!loaded) return tl::unexpected(loaded.error());
  record_set records;
  loaded->catalogue->each([&](model::kind kind, const auto& one) {
    records.emplace(releases::record_key{std::string(model::name_of(kind)), one.id},
                    nlohmann::json::parse(one.json));
  });
  const std::string kind(releases::outcome_kind);
  releases::read_kind(kind, kind, opendata::outcome_lines(loaded->verdicts), records, found);
  return release_side{folder, std::move(records),
                      releases::ledger_json(loaded->ledgers.corrections), nullptr};
}

result<release_side> read_published(const file_reader& files, const std::string& folder,
                                    findings& found) {
  auto records = releases::read_records(files, folder, found);
  if (!records) return tl::unexpected(records.error());
  return release_side{folder, std::move(*records),
                      files.read(folder + "/corrections.json").value_or(""), nullptr};
}

}  // namespace

result<release_side> read_side(const file_reader& files, const std::string& name,
                               const releases::release_store& store, const input_options& input,
                               findings& found) {
  if (const auto* stored = store.find(name)) {
    auto records = records_of(store, *stored);
    if (!records) return tl::unexpected(records.error());
    return release_side{name, std::move(*records), {}, stored};
  }
  std::string folder = name;
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  if (releases::day_of(folder) && !files.list(folder))
    return fail(fmt::format("there is no release {} in the store; it has {}", name,
                            store.latest() == nullptr ? "none" : "others"));
  return is_data_folder(files, folder) ? read_catalogue(files, folder, input, found)
                                       : read_published(files, folder, found);
}

}  // namespace escp::cli
