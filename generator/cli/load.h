#pragma once

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/file_reader.h"
#include "base/finding.h"
#include "base/result.h"
#include "cli/ledgers.h"
#include "cli/options.h"
#include "model/catalogue.h"
#include "model/earlier_reading.h"
#include "quality/notices.h"
#include "quality/report.h"
#include "rules/engine.h"
#include "sources/schema_set.h"

namespace escp::cli {

/// What a running preview keeps of a reading, so that the next one takes over what stays the same.
struct kept_reading {
  sources::schema_set schemas;
  model::documents documents;
  model::survey_notes seen;
};

/// The data, read, checked and judged. The catalogue and the engine keep their addresses when this
/// is moved: verdicts hold views into both.
struct loaded_data {
  std::unique_ptr<const model::catalogue> catalogue;
  std::unique_ptr<const rules::engine> engine;  ///< none when there are findings of level error
  std::vector<rules::verdict> verdicts;         ///< empty then
  std::optional<quality::report> quality;       ///< none then, and as long as it is not made
  std::map<std::string, nlohmann::json> schemas;
  cli::ledgers ledgers;
  date version;
  std::vector<quality::notice> notices;      ///< for the report on quality
  std::unique_ptr<const kept_reading> kept;  ///< only of a reading that is kept
};

/// The schemas of the options, or those of the data folder.
[[nodiscard]] result<sources::schema_set> read_schemas(const file_reader& files,
                                                       const input_options& options);

/// Steps "load" and "check". Fails when the folder, the schemas or the date cannot be read.
[[nodiscard]] result<loaded_data> load_data(const file_reader& files, const input_options& options,
                                            findings& found);

/// The same but for the report on quality, which is not made; what is needed to read again is kept.
/// Takes over what it can of `last`, which had no errors, or is null.
[[nodiscard]] result<loaded_data> load_again(const file_reader& files, const input_options& options,
                                             const loaded_data* last, findings& found);
[[nodiscard]] quality::report make_quality(const loaded_data& all);

/// The day of the build: `now` if given, else SOURCE_DATE_EPOCH (seconds, as
/// reproducible-builds.org has it), else the newest source date of the catalogue. Never the clock.
[[nodiscard]] result<date> build_date(const std::string& now, const char* source_date_epoch,
                                      date newest_source_date);

}  // namespace escp::cli
