#include <fmt/format.h>

#include "opendata/csv_table.h"
#include "opendata/envelope.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"
#include "opendata/tables.h"
#include "opendata/verdict_json.h"

namespace escp::opendata {

namespace {

/// The record with one more member at its end. `json` is an object that is not empty.
std::string with_member(std::string json, std::string_view key, std::string_view value) {
  json.pop_back();
  return fmt::format("{},\"{}\":{}}}", json, key, value);
}

class record_files final : public exporter {
 public:
  explicit record_files(const export_context& context) : context_(context) {}

  void feed(const any_record& one) override {
    std::string json = one.head().json;
    if (!context_.verdicts_on(one.kind(), one.head().id).empty() ||
        one.kind() == model::kind::partnerships) {
      json = with_member(std::move(json), "verdicts",
                         verdicts_json(context_, one.kind(), one.head().id));
    }
    if (one.kind() == model::kind::partnerships) add_partners(one);
    add(one, "json", std::move(json) + "\n");
  }

  std::vector<exported_file> finish() override { return {}; }

 private:
  void add_partners(const any_record& one) {
    csv_table partners(memberships_);
    partners.feed(context_, one);
    add(one, "csv", partners.take_text());
  }

  void add(const any_record& one, std::string_view extension, std::string bytes) {
    const std::string_view kind = model::name_of(one.kind());
    context_.sink().put(
        {fmt::format("api/v1/{}/{}.{}", kind, one.head().id, extension), std::move(bytes)});
  }

  const export_context& context_;
  table memberships_ = memberships_table();
};

class verdict_file final : public exporter {
 public:
  explicit verdict_file(const export_context& context)
      : context_(context),
        file_(context.sink(), "verdicts", "data/verdicts.json", "application/json") {
    const export_input& input = context.input();
    file_.add(envelope_head("verdicts", input.version, input.verdicts.size()));
  }

  void feed(const any_record& one) override {
    for (const rules::verdict& each : context_.verdicts_on(one.kind(), one.head().id)) {
      file_.add(count_++ == 0 ? "\n" : ",\n");
      file_.add(verdict_json(each));
    }
  }

  std::vector<exported_file> finish() override {
    file_.add(envelope_tail);
    std::vector<exported_file> made;
    made.push_back(file_.finish(count_));
    return made;
  }

 private:
  const export_context& context_;
  file_writer file_;
  std::size_t count_ = 0;
};

}  // namespace

std::unique_ptr<exporter> record_exporter(const export_context& context) {
  return std::make_unique<record_files>(context);
}

std::unique_ptr<exporter> verdict_exporter(const export_context& context) {
  return std::make_unique<verdict_file>(context);
}

}  // namespace escp::opendata
