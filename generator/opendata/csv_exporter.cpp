#include <fmt/format.h>

#include "base/csv_line.h"
#include "opendata/csv_table.h"
#include "opendata/dictionary.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"
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

row header_of(std::span<const column> columns) {
  row header;
  for (const column& one : columns) header.emplace_back(one.header);
  return header;
}

class csv_files final : public exporter {
 public:
  explicit csv_files(const export_context& context) : context_(context) {
    for (table& one : all_tables()) {
      file_writer file(context.sink(), one.name, fmt::format("data/{}.csv", one.name), "text/csv");
      tables_.push_back({std::move(one), std::move(file)});
      append_csv_line(tables_.back().file.buffer(), header_of(tables_.back().of.columns));
    }
  }

  void feed(const any_record& one) override {
    for (open_table& each : tables_) {
      each.of.each_row(context_, one, [&](const row& cells) {
        append_csv_line(each.file.buffer(), cells);
        each.file.add("");
        ++each.rows;
      });
    }
  }

  std::vector<exported_file> finish() override {
    std::vector<exported_file> files;
    for (open_table& one : tables_) files.push_back(one.file.finish(one.rows));
    files.push_back(dictionary());
    return files;
  }

 private:
  [[nodiscard]] static exported_file dictionary() {
    std::string text;
    append_csv_line(text, header_of(dictionary_columns));
    const std::vector<row> rows = dictionary_rows(all_tables());
    for (const row& cells : rows) append_csv_line(text, cells);
    return {"columns", {"data/columns.csv", std::move(text)}, "text/csv", rows.size()};
  }

  struct open_table {
    table of;
    file_writer file;
    std::size_t rows = 0;
  };

  const export_context& context_;
  std::vector<open_table> tables_;
};

}  // namespace

std::unique_ptr<exporter> csv_exporter(const export_context& context) {
  return std::make_unique<csv_files>(context);
}

}  // namespace escp::opendata
