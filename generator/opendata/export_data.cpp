#include "opendata/export_data.h"

#include <algorithm>

#include "base/sha256.h"
#include "opendata/data_index.h"
#include "opendata/data_package.h"
#include "opendata/exporter.h"
#include "releases/content.h"

namespace escp::opendata {

namespace {

std::vector<exported_file> run_exporters(const export_context& context) {
  std::vector<std::unique_ptr<exporter>> running;
  for (const exporter_row& row : exporters()) running.push_back(row.setup(context));
  context.input().catalogue.each([&](model::kind kind, const auto& one) {
    const any_record record(kind, one);
    for (const auto& each : running) each->feed(record);
  });
  std::vector<exported_file> files;
  for (const auto& each : running) {
    std::ranges::move(each->finish(), std::back_inserter(files));
  }
  return files;
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
          .bytes = one.file.bytes.size(),
          .sha256 = sha256_hex(one.file.bytes),
          .media_type = std::string(one.media_type),
          .rows = one.rows};
}

bool is_in_data(const exported_file& one) { return one.file.path.starts_with("data/"); }

/// Adds datapackage.json, which describes what is there so far and is listed too.
void add_package(const export_input& input, data_release& release) {
  const exported_file made{"datapackage",
                           {"data/datapackage.json", data_package(input, release.listed)},
                           "application/json",
                           std::nullopt};
  release.listed.push_back(list(made));
  std::ranges::sort(release.listed, {}, &listed_file::path);
  release.files.push_back(made.file);
}

/// Adds index.json, which lists what is there, and SHA256SUMS, which lists index.json too.
void add_index(const export_input& input, data_release& release) {
  output_file index{"data/index.json", index_json(input, release.listed, release.content)};
  std::vector<listed_file> summed = release.listed;
  summed.push_back({.name = "index",
                    .path = index.path,
                    .bytes = index.bytes.size(),
                    .sha256 = sha256_hex(index.bytes),
                    .media_type = "application/json",
                    .rows = std::nullopt});
  release.files.push_back(std::move(index));
  release.files.push_back({"data/SHA256SUMS", checksum_lines(summed)});
}

}  // namespace

data_release make_release(const export_input& input) {
  const export_context context(input);
  std::vector<exported_file> files = run_exporters(context);
  add_beside(input, files);
  std::ranges::sort(files, {},
                    [](const exported_file& one) -> const std::string& { return one.file.path; });
  data_release release;
  for (exported_file& one : files) {
    if (is_in_data(one)) release.listed.push_back(list(one));
    release.files.push_back(std::move(one.file));
  }
  if (input.standing) release.content = releases::content_hash(release.files);
  add_package(input, release);
  add_index(input, release);
  std::ranges::sort(release.files, {}, &output_file::path);
  return release;
}

output_files export_data(const export_input& input) { return make_release(input).files; }

}  // namespace escp::opendata
