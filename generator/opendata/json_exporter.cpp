#include <fmt/format.h>

#include <array>

#include "opendata/envelope.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"

namespace escp::opendata {

namespace {

/// A file for each kind, in the order of kinds.
class kind_files {
 public:
  kind_files(output_sink& to, std::string_view extension, std::string_view media_type) {
    for (const model::kind_row& row : model::kinds) {
      files_.push_back({file_writer(to, std::string(row.name),
                                    fmt::format("data/{}.{}", row.name, extension), media_type)});
    }
  }

  struct counted {
    file_writer file;
    std::size_t rows = 0;
  };

  [[nodiscard]] counted& of(model::kind kind) { return files_[static_cast<std::size_t>(kind)]; }

  [[nodiscard]] std::vector<exported_file> finish() {
    std::vector<exported_file> made;
    for (counted& one : files_) made.push_back(one.file.finish(one.rows));
    return made;
  }

 private:
  std::vector<counted> files_;
};

/// How many records there are of each kind.
std::array<std::size_t, model::kinds.size()> counts_of(const model::catalogue& records) {
  std::array<std::size_t, model::kinds.size()> counts{};
  records.each([&](model::kind kind, const auto&) { ++counts[static_cast<std::size_t>(kind)]; });
  return counts;
}

class json_files final : public exporter {
 public:
  explicit json_files(const export_context& context)
      : files_(context.sink(), "json", "application/json") {
    const auto counts = counts_of(context.input().catalogue);
    for (const model::kind_row& row : model::kinds) {
      files_.of(row.kind).file.add(envelope_head(row.name, context.input().version,
                                                 counts[static_cast<std::size_t>(row.kind)]));
    }
  }

  void feed(const any_record& one) override {
    auto& [file, rows] = files_.of(one.kind());
    file.add(rows++ == 0 ? "\n" : ",\n");
    file.add(one.head().json);
  }

  std::vector<exported_file> finish() override {
    for (const model::kind_row& row : model::kinds) files_.of(row.kind).file.add(envelope_tail);
    return files_.finish();
  }

 private:
  kind_files files_;
};

class ndjson_files final : public exporter {
 public:
  explicit ndjson_files(const export_context& context)
      : files_(context.sink(), "ndjson", "application/x-ndjson") {}

  void feed(const any_record& one) override {
    auto& [file, rows] = files_.of(one.kind());
    file.add(one.head().json);
    file.add("\n");
    ++rows;
  }

  std::vector<exported_file> finish() override { return files_.finish(); }

 private:
  kind_files files_;
};

}  // namespace

std::unique_ptr<exporter> json_exporter(const export_context& context) {
  return std::make_unique<json_files>(context);
}

std::unique_ptr<exporter> ndjson_exporter(const export_context& context) {
  return std::make_unique<ndjson_files>(context);
}

}  // namespace escp::opendata
