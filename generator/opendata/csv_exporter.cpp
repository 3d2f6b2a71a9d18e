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
  explicit csv_files(const export_context& context) {
    for (const table& one : all_tables()) {
      file_writer file(context.sink(), one.name, fmt::format("data/{}.csv", one.name), "text/csv");
      append_csv_line(file.buffer(), header_of(one.columns));
      tables_.push_back({std::move(file)});
    }
  }

  void take(std::size_t table, const row& cells) override {
    open_table& to = tables_[table];
    append_csv_line(to.file.buffer(), cells);
    to.file.add("");
    ++to.rows;
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
    file_writer file;
    std::size_t rows = 0;
  };

  std::vector<open_table> tables_;
};

}  // namespace

std::unique_ptr<exporter> csv_exporter(const export_context& context) {
  return std::make_unique<csv_files>(context);
}

}  // namespace escp::opendata
