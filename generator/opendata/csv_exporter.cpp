#include <fmt/format.h>

#include "base/csv_line.h"
#include "opendata/csv_table.h"
#include "opendata/dictionary.h"
#include "opendata/exporters.h"
#include "opendata/tables.h"

namespace escp::opendata {

csv_table::csv_table(table of) : table_(std::move(of)) {
  row header;
  for (const column& one : table_.columns) header.emplace_back(one.header);
  append_csv_line(text_, header);
}

void csv_table::feed(const export_context& context, const any_record& one) {
  table_.each_row(context, one, [&](const row& cells) {
    append_csv_line(text_, cells);
    ++rows_;
  });
}

namespace {

class csv_files final : public exporter {
 public:
  explicit csv_files(const export_context& context) : context_(context) {
    for (table& one : all_tables()) tables_.emplace_back(std::move(one));
  }

  void feed(const any_record& one) override {
    for (csv_table& each : tables_) each.feed(context_, one);
  }

  std::vector<exported_file> finish() override {
    std::vector<exported_file> files;
    for (csv_table& one : tables_) {
      files.push_back({one.name(),
                       {fmt::format("data/{}.csv", one.name()), one.take_text()},
                       "text/csv",
                       one.rows()});
    }
    files.push_back(dictionary());
    return files;
  }

 private:
  [[nodiscard]] static exported_file dictionary() {
    std::string text;
    row header;
    for (const column& one : dictionary_columns) header.emplace_back(one.header);
    append_csv_line(text, header);
    const std::vector<row> rows = dictionary_rows(all_tables());
    for (const row& cells : rows) append_csv_line(text, cells);
    return {"columns", {"data/columns.csv", std::move(text)}, "text/csv", rows.size()};
  }

  const export_context& context_;
  std::vector<csv_table> tables_;
};

}  // namespace

std::unique_ptr<exporter> csv_exporter(const export_context& context) {
  return std::make_unique<csv_files>(context);
}

}  // namespace escp::opendata
