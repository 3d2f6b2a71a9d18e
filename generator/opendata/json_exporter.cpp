#include <fmt/format.h>

#include <array>

#include "opendata/envelope.h"
#include "opendata/exporters.h"

namespace escp::opendata {

namespace {

class json_files final : public exporter {
 public:
  explicit json_files(const export_context& context) : version_(context.input().version) {}

  void feed(const any_record& one) override {
    kinds_[static_cast<std::size_t>(one.kind())].add(one.head().json);
  }

  std::vector<exported_file> finish() override {
    std::vector<exported_file> files;
    for (const model::kind_row& row : model::kinds) {
      const envelope& records = kinds_[static_cast<std::size_t>(row.kind)];
      files.push_back({std::string(row.name),
                       {fmt::format("data/{}.json", row.name), records.wrap(row.name, version_)},
                       "application/json",
                       records.count()});
    }
    return files;
  }

 private:
  const std::string& version_;
  std::array<envelope, model::kinds.size()> kinds_;
};

class ndjson_files final : public exporter {
 public:
  void feed(const any_record& one) override {
    lines& of_kind = kinds_[static_cast<std::size_t>(one.kind())];
    of_kind.text += one.head().json;
    of_kind.text += '\n';
    ++of_kind.count;
  }

  std::vector<exported_file> finish() override {
    std::vector<exported_file> files;
    for (const model::kind_row& row : model::kinds) {
      lines& of_kind = kinds_[static_cast<std::size_t>(row.kind)];
      files.push_back({std::string(row.name),
                       {fmt::format("data/{}.ndjson", row.name), std::move(of_kind.text)},
                       "application/x-ndjson",
                       of_kind.count});
    }
    return files;
  }

 private:
  struct lines {
    std::string text;
    std::size_t count = 0;
  };
  std::array<lines, model::kinds.size()> kinds_;
};

}  // namespace

std::unique_ptr<exporter> json_exporter(const export_context& context) {
  return std::make_unique<json_files>(context);
}

std::unique_ptr<exporter> ndjson_exporter(const export_context& /*context*/) {
  return std::make_unique<ndjson_files>();
}

}  // namespace escp::opendata
