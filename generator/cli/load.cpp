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

std::string schemas_of(const input_options& options) {
  return options.schemas.empty() ? options.data + "/schemas" : options.schemas;
}

/// What a document says by itself: of one that is as it was in a reading without errors, nothing.
void check_by_themselves(const model::documents& documents, const model::catalogue& records,
                         const model::earlier_reading* earlier, findings& found) {
  const auto check = [&](const model::catalogue& all) {
    for (findings some : {opendata::check_cells(all), opendata::check_mailboxes(all)})
      std::ranges::move(some, std::back_inserter(found));
  };
  if (earlier == nullptr) return check(records);
  model::documents news;
  for (const model::document& one : documents)
    if (!earlier->has(one)) news.push_back(one);
  check(model::make_catalogue(news, nullptr));
}

/// Checks that need nothing of each other.
void check_published(const model::documents& documents, const model::catalogue& records,
                     const model::earlier_reading* earlier, findings& found) {
  using check = std::function<void(findings&)>;
  const std::array<check, 3> checks{
      [&](findings& to) { rules::check_calls(documents, to); },
      [&](findings& to) { rules::check_partners(documents, records, to); },
      [&](findings& to) { check_by_themselves(documents, records, earlier, to); }};
  check_in_parallel(checks.size(), found,
                    [&](std::size_t at, findings& of_one) { checks[at](of_one); });
}

/// One reading: its parts in the order in which they are needed.
class loading {
 public:
  loading(const file_reader& files, const input_options& options, findings& found)
      : files_(files), options_(options), found_(found) {}

  [[nodiscard]] result<void> read(const loaded_data* last) {
    const kept_reading* kept = last == nullptr ? nullptr : last->kept.get();
    auto schemas = sources::schema_set::read(files_, schemas_of(options_),
                                             kept == nullptr ? nullptr : &kept->schemas);
    if (!schemas) return tl::unexpected(schemas.error());
    schemas_.emplace(std::move(*schemas));
    // Of records that were held against other schemas nothing is known.
    if (kept != nullptr && schemas_->is(kept->schemas))
      earlier_.emplace(model::earlier_reading{kept->documents, *last->catalogue, kept->seen});
    auto read = sources::read_data_folder(files_, options_.data, *schemas_,
                                          earlier_ ? &earlier_->input : nullptr, found_);
    if (!read) return tl::unexpected(read.error());
    documents_ = std::move(*read);
    return add_what_sources_say();
  }

  [[nodiscard]] result<void> check(model::survey_notes* seen) {
    check_ledgers(loaded_.ledgers, documents_, found_);
    loaded_.catalogue = std::make_unique<const model::catalogue>(
        seen == nullptr ? model::read_catalogue(documents_, found_)
                        : model::read_catalogue(documents_, earlier(), *seen, found_));
    check_published(documents_, *loaded_.catalogue, earlier(), found_);
    loaded_.schemas = schemas_->files();
    const auto version = build_date(options_.now, std::getenv("SOURCE_DATE_EPOCH"),
                                    loaded_.catalogue->newest_source_date());
    if (!version) return tl::unexpected(version.error());
    loaded_.version = *version;
    return {};
  }

  void judge() {
    if (count_of(found_, level::error) > 0) return;
    loaded_.engine = std::make_unique<const rules::engine>(*loaded_.catalogue, loaded_.version);
    loaded_.verdicts = loaded_.engine->judge_all();
    rules::check_labels(documents_, loaded_.verdicts, found_);
    loaded_.notices = quality::notices_of(found_, documents_);
  }

  [[nodiscard]] loaded_data take() { return std::move(loaded_); }
  [[nodiscard]] loaded_data take_with(model::survey_notes seen) {
    loaded_.kept = std::make_unique<const kept_reading>(
        kept_reading{std::move(*schemas_), std::move(documents_), std::move(seen)});
    return std::move(loaded_);
  }

 private:
  [[nodiscard]] const model::earlier_reading* earlier() const {
    return earlier_ ? &*earlier_ : nullptr;
  }

  [[nodiscard]] result<void> add_what_sources_say() {
    const auto given = build_date(options_.now, std::getenv("SOURCE_DATE_EPOCH"), date{});
    if (!given) return tl::unexpected(given.error());
    const sources::import_options importing{
        .folder = options_.data,
        .mode = options_.is_locked ? sources::lock_mode::locked : sources::lock_mode::lenient,
        .today = *given == date{} ? std::nullopt : std::optional<date>(*given)};
    const auto imported =
        sources::add_imported_records(files_, *schemas_, importing, documents_, found_);
    if (!imported) return tl::unexpected(imported.error());
    loaded_.ledgers = read_ledgers(files_, options_.data, found_);
    apply_corrections(loaded_.ledgers, *schemas_, documents_, found_);
    const auto compared = sources::compare_values(files_, *schemas_, importing, documents_, found_);
    if (!compared) return tl::unexpected(compared.error());
    return {};
  }

  const file_reader& files_;
  const input_options& options_;
  findings& found_;
  std::optional<sources::schema_set> schemas_;
  std::optional<model::earlier_reading> earlier_;
  model::documents documents_;
  loaded_data loaded_;
};

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
  return sources::schema_set::read(files, schemas_of(options));
}

result<loaded_data> load_data(const file_reader& files, const input_options& options,
                              findings& found) {
  loading all(files, options, found);
  if (const auto read = all.read(nullptr); !read) return tl::unexpected(read.error());
  if (const auto checked = all.check(nullptr); !checked) return tl::unexpected(checked.error());
  all.judge();
  loaded_data loaded = all.take();
  if (loaded.engine) loaded.quality = make_quality(loaded);
  return loaded;
}

result<loaded_data> load_again(const file_reader& files, const input_options& options,
                               const loaded_data* last, findings& found) {
  loading all(files, options, found);
  model::survey_notes seen;
  if (const auto read = all.read(last); !read) return tl::unexpected(read.error());
  if (const auto checked = all.check(&seen); !checked) return tl::unexpected(checked.error());
  all.judge();
  return all.take_with(std::move(seen));
}

quality::report make_quality(const loaded_data& all) {
  return quality::make_report(*all.catalogue, all.notices);
}

}  // namespace escp::cli
