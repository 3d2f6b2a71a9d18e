#include "cli/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <string_view>

#include "base/in_parallel.h"
#include "base/text.h"
#include "opendata/check_cells.h"
#include "opendata/check_mailboxes.h"
#include "rules/check_calls.h"
#include "rules/check_labels.h"
#include "sources/compare_values.h"
#include "sources/data_folder.h"
#include "sources/imported_records.h"

namespace escp::cli {

namespace {

/// Checks that need nothing of each other.
void check_published(const model::documents& documents, const model::catalogue& records,
                     findings& found) {
  using check = std::function<void(findings&)>;
  const auto add = [](findings more, findings& to) {
    std::ranges::move(more, std::back_inserter(to));
  };
  const std::array<check, 4> checks{
      [&](findings& to) { rules::check_calls(documents, to); },
      [&](findings& to) { rules::check_partners(documents, records, to); },
      [&](findings& to) { add(opendata::check_cells(records), to); },
      [&](findings& to) { add(opendata::check_mailboxes(records), to); }};
  check_in_parallel(checks.size(), found,
                    [&](std::size_t at, findings& of_one) { checks[at](of_one); });
}

}  // namespace

result<date> build_date(const std::string& now, const char* source_date_epoch,
                        date newest_source_date) {
  if (!now.empty()) {
    const auto given = parse_date(now);
    if (!given || given->day == 0)
      return fail(fmt::format("--now takes a day as YYYY-MM-DD, not {}", in_quotes(now)));
    return *given;
  }
  if (source_date_epoch == nullptr) return newest_source_date;
  const std::string_view text(source_date_epoch);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size()) {
    return fail(fmt::format("SOURCE_DATE_EPOCH takes whole seconds, not {}", in_quotes(text)));
  }
  return date_of(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(seconds))));
}

result<sources::schema_set> read_schemas(const file_reader& files, const input_options& options) {
  return sources::schema_set::read(
      files, options.schemas.empty() ? options.data + "/schemas" : options.schemas);
}

result<loaded_data> load_data(const file_reader& files, const input_options& options,
                              findings& found) {
  const auto schemas = read_schemas(files, options);
  if (!schemas) return tl::unexpected(schemas.error());
  auto documents = sources::read_data_folder(files, options.data, *schemas, found);
  if (!documents) return tl::unexpected(documents.error());
  const auto given = build_date(options.now, std::getenv("SOURCE_DATE_EPOCH"), date{});
  if (!given) return tl::unexpected(given.error());
  const sources::import_options importing{
      .folder = options.data,
      .mode = options.is_locked ? sources::lock_mode::locked : sources::lock_mode::lenient,
      .today = *given == date{} ? std::nullopt : std::optional<date>(*given)};
  const auto imported =
      sources::add_imported_records(files, *schemas, importing, *documents, found);
  if (!imported) return tl::unexpected(imported.error());

  loaded_data loaded;
  loaded.ledgers = read_ledgers(files, options.data, found);
  apply_corrections(loaded.ledgers, *schemas, *documents, found);
  if (const auto compared = sources::compare_values(files, *schemas, importing, *documents, found);
      !compared)
    return tl::unexpected(compared.error());
  check_ledgers(loaded.ledgers, *documents, found);
  loaded.catalogue =
      std::make_unique<const model::catalogue>(model::read_catalogue(*documents, found));
  check_published(*documents, *loaded.catalogue, found);
  loaded.schemas = schemas->files();

  const auto version = build_date(options.now, std::getenv("SOURCE_DATE_EPOCH"),
                                  loaded.catalogue->newest_source_date());
  if (!version) return tl::unexpected(version.error());
  loaded.version = *version;
  if (count_of(found, level::error) > 0) return loaded;
  loaded.engine = std::make_unique<const rules::engine>(*loaded.catalogue, loaded.version);
  loaded.verdicts = loaded.engine->judge_all();
  rules::check_labels(*documents, loaded.verdicts, found);
  loaded.quality = quality::make_report(*loaded.catalogue, quality::notices_of(found, *documents));
  return loaded;
}

}  // namespace escp::cli
