#include <nlohmann/json.hpp>

#include "opendata/database.h"
#include "opendata/database_schema.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"
#include "opendata/list_values.h"
#include "opendata/scratch_file.h"
#include "opendata/tables.h"

namespace escp::opendata {

namespace {

/// A table of the database, and how rows get there.
struct filled_table {
  const table& of;
  insertion insert;
  std::size_t rows = 0;

  void add(const row& cells) {
    ++rows;
    int place = 1;
    if (!has_id(of)) insert.bind_number(place++, std::to_string(rows));
    for (std::size_t at = 0; at < cells.size(); ++at, ++place) {
      if (!cells[at].empty()) bind(place, of.columns[at].type, cells[at]);
    }
    insert.run();
  }

  void bind(int place, cell_type type, const std::string& cell) {
    if (type == cell_type::number) return insert.bind_number(place, cell);
    if (type == cell_type::list)
      return insert.bind(place, nlohmann::json(list_values(cell)).dump());
    insert.bind(place, cell);
  }
};

class database_file final : public exporter {
 public:
  explicit database_file(const export_context& context) : context_(context), tables_(all_tables()) {
    database_.run("BEGIN");
    filled_.reserve(tables_.size());
    for (const table& one : tables_) {
      database_.run(create_table(one));
      filled_.push_back({one, insertion(database_, insert_row(one))});
    }
  }

  void take(std::size_t table, const row& cells) override { filled_[table].add(cells); }

  std::vector<exported_file> finish() override {
    filled_.clear();
    for (const table& one : tables_) database_.run(create_indexes(one));
    database_.run(create_views() + create_search() + create_metadata(context_, tables_));
    database_.run("COMMIT; PRAGMA user_version = 1;");
    database_.close();
    file_writer file(context_.sink(), "catalogue", "data/catalogue.db", "application/vnd.sqlite3");
    scratch_.copy_to(file);
    std::vector<exported_file> made;
    made.push_back(file.finish(std::nullopt));
    return made;
  }

 private:
  const export_context& context_;
  std::vector<table> tables_;
  scratch_file scratch_;
  database database_{scratch_.path()};
  std::vector<filled_table> filled_;
};

}  // namespace

std::unique_ptr<exporter> sqlite_exporter(const export_context& context) {
  return std::make_unique<database_file>(context);
}

}  // namespace escp::opendata
