#include "cli/data_release.h"

#include "opendata/outcome_lines.h"
#include "releases/corrections.h"
#include "releases/outcomes.h"
#include "releases/version.h"

namespace escp::cli {

namespace {

constexpr std::string_view folder = "data/";

output_files beside(const loaded_data& loaded) {
  output_files files;
  const auto& corrections = loaded.ledgers.corrections;
  if (!corrections.empty())
    files.push_back({"data/corrections.json", releases::ledger_json(corrections)});
  files.push_back({"data/" + std::string(releases::outcome_kind) + ".ndjson",
                   opendata::outcome_lines(loaded.verdicts)});
  return files;
}

}  // namespace

namespace {

opendata::export_input export_input_of(const loaded_data& loaded,
                                       std::span<const search::document> documents,
                                       const std::string& version,
                                       std::optional<opendata::release_standing> standing) {
  const bool has_standing = standing.has_value();
  return {.catalogue = *loaded.catalogue,
          .verdicts = loaded.verdicts,
          .schemas = loaded.schemas,
          .quality = *loaded.quality,
          .documents = documents,
          .version = version,
          .beside = has_standing ? beside(loaded) : output_files(),
          .standing = std::move(standing)};
}

}  // namespace

opendata::release_list make_data(const loaded_data& loaded,
                                 std::span<const search::document> documents,
                                 const std::string& version,
                                 std::optional<opendata::release_standing> standing,
                                 output_sink& sink) {
  return opendata::make_release(export_input_of(loaded, documents, version, std::move(standing)),
                                sink);
}

opendata::data_release make_data(const loaded_data& loaded,
                                 std::span<const search::document> documents,
                                 const std::string& version,
                                 std::optional<opendata::release_standing> standing) {
  return opendata::make_release(export_input_of(loaded, documents, version, std::move(standing)));
}

opendata::release_list make_current_data(const loaded_data& loaded,
                                         std::span<const search::document> documents,
                                         const releases::release_store& store, output_sink& sink) {
  const releases::stored_release* last = store.latest();
  const opendata::release_standing standing{.last_successful = last == nullptr ? "" : last->version,
                                            .last_content = last == nullptr ? "" : last->content,
                                            .was_refused = store.refused.has_value()};
  const std::string version = releases::version_of(loaded.version);
  const auto input = export_input_of(loaded, documents, version, standing);
  const bool says_the_same = last != nullptr && opendata::content_of(input) == last->content;
  return make_data(loaded, documents, says_the_same ? last->version : version, standing, sink);
}

releases::record_set records_in(const opendata::data_release& release) {
  releases::record_set records;
  findings none;
  for (const output_file& one : release.files) {
    if (!one.path.starts_with(folder)) continue;
    const std::string kind = releases::kind_of_file(one.path.substr(folder.size()));
    if (!kind.empty()) releases::read_kind(one.path, kind, one.bytes, records, none);
  }
  return records;
}

}  // namespace escp::cli
