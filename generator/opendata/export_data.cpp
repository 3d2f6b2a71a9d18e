#include "opendata/export_data.h"

#include <algorithm>

#include "base/sha256.h"
#include "opendata/data_index.h"
#include "opendata/data_package.h"
#include "opendata/exporter.h"
#include "opendata/exporters.h"
#include "opendata/tables.h"
#include "releases/content.h"

namespace escp::opendata {

namespace {

/// All formats at work.
class running_exporters {
 public:
  explicit running_exporters(const export_context& context)
      : context_(context), tables_(all_tables()) {
    for (const exporter_row& one : exporters()) {
      exporter& made = *all_.emplace_back(one.setup(context));
      if (one.takes == food::records) take_records_.push_back(&made);
      if (one.takes == food::rows) take_rows_.push_back(&made);
    }
  }

  void feed(const any_record& record) {
    for (exporter* each : take_records_) each->feed(record);
    for (std::size_t at = 0; at < tables_.size(); ++at) {
      tables_[at].each_row(context_, record, [&](const row& cells) {
        for (exporter* each : take_rows_) each->take(at, cells);
      });
    }
  }

  [[nodiscard]] std::vector<exported_file> finish() {
    std::vector<exported_file> files;
    for (const auto& each : all_) std::ranges::move(each->finish(), std::back_inserter(files));
    return files;
  }

 private:
  const export_context& context_;
  std::vector<table> tables_;
  std::vector<std::unique_ptr<exporter>> all_;
  std::vector<exporter*> take_records_;
  std::vector<exporter*> take_rows_;
};

std::vector<exported_file> run_exporters(const export_context& context) {
  running_exporters running(context);
  context.input().catalogue.each(
      [&](model::kind kind, const auto& one) { running.feed(any_record(kind, one)); });
  return running.finish();
}

/// Files that are made elsewhere. Of NDJSON a line is a row.
void add_beside(const export_input& input, std::vector<exported_file>& files) {
  for (const output_file& one : input.beside) {
    const std::size_t slash = one.path.rfind('/') + 1;
    const bool has_rows = one.path.ends_with(".ndjson");
    exported_file file{.name = one.path.substr(slash, one.path.rfind('.') - slash),
                       .file = one,
                       .media_type = has_rows ? "application/x-ndjson" : "application/json",
                       .rows = std::nullopt};
    if (has_rows) file.rows = static_cast<std::size_t>(std::ranges::count(one.bytes, '\n'));
    files.push_back(std::move(file));
  }
}

listed_file list(const exported_file& one) {
  return {.name = one.name,
          .path = one.file.path,
          .bytes = one.sent ? one.sent->bytes : one.file.bytes.size(),
          .sha256 = one.sent ? one.sent->sha256 : sha256_hex(one.file.bytes),
          .media_type = std::string(one.media_type),
          .rows = one.rows};
}

constexpr std::string_view data_folder = "data/";

bool is_in_data(const exported_file& one) { return one.file.path.starts_with(data_folder); }

std::string content_of(const std::vector<listed_file>& listed) {
  std::vector<releases::stored_file> files;
  for (const listed_file& one : listed)
    files.push_back({one.path.substr(data_folder.size()), one.sha256, one.bytes});
  return releases::content_hash(files);
}

/// Adds datapackage.json, which describes what is there so far and is listed too.
void add_package(const export_input& input, std::vector<listed_file>& listed, output_sink& sink) {
  exported_file made{"datapackage",
                     {"data/datapackage.json", data_package(input, listed)},
                     "application/json",
                     std::nullopt};
  listed.push_back(list(made));
  std::ranges::sort(listed, {}, &listed_file::path);
  sink.put(std::move(made.file));
}

/// Adds index.json, which lists what is there, and SHA256SUMS, which lists index.json too.
void add_index(const export_input& input, const release_list& release, output_sink& sink) {
  output_file index{"data/index.json", index_json(input, release.listed, release.content)};
  std::vector<listed_file> summed = release.listed;
  summed.push_back({.name = "index",
                    .path = index.path,
                    .bytes = index.bytes.size(),
                    .sha256 = sha256_hex(index.bytes),
                    .media_type = "application/json",
                    .rows = std::nullopt});
  sink.put(std::move(index));
  sink.put({"data/SHA256SUMS", checksum_lines(summed)});
}

}  // namespace

release_list make_release(const export_input& input, output_sink& sink) {
  const export_context context(input, sink);
  std::vector<exported_file> files = run_exporters(context);
  add_beside(input, files);
  release_list release;
  for (exported_file& one : files) {
    if (is_in_data(one)) release.listed.push_back(list(one));
    if (!one.sent) sink.put(std::move(one.file));
  }
  std::ranges::sort(release.listed, {}, &listed_file::path);
  if (input.standing) release.content = content_of(release.listed);
  add_package(input, release.listed, sink);
  add_index(input, release, sink);
  return release;
}

data_release make_release(const export_input& input) {
  memory_sink sink;
  release_list made = make_release(input, sink);
  data_release release{
      .files = sink.take(), .listed = std::move(made.listed), .content = std::move(made.content)};
  std::ranges::sort(release.files, {}, &output_file::path);
  return release;
}

std::string content_of(const export_input& input) {
  memory_sink sink;
  const export_context context(input, sink);
  for (const auto& setup : {ndjson_exporter, schema_exporter}) {
    const auto format = setup(context);
    input.catalogue.each([&](model::kind kind, const auto& one) { format->feed({kind, one}); });
    for (exported_file& one : format->finish()) {
      if (!one.sent) sink.put(std::move(one.file));
    }
  }
  for (const output_file& one : input.beside) sink.put(one);
  return releases::content_hash(sink.take());
}

output_files export_data(const export_input& input) { return make_release(input).files; }

}  // namespace escp::opendata
