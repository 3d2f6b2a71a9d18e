#include <fmt/format.h>

#include <memory>
#include <optional>

#include "base/text.h"
#include "opendata/dictionary.h"
#include "opendata/exporters.h"
#include "opendata/file_writer.h"
#include "opendata/scratch_file.h"
#include "opendata/tables.h"
#include "opendata/workbook.h"

namespace escp::opendata {

namespace {

constexpr std::string_view media_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The day of "2026.11.20" and of "2026.11.20.2".
date day_of(const std::string& version) {
  const auto day = parse_date(replace_all(version.substr(0, 10), ".", "-"));
  return day.value_or(date{1980, 1, 1});
}

/// One file: notes about it, a sheet for each of its tables, and what their columns mean.
class book_file {
 public:
  book_file(std::string name, const std::string& version)
      : name_(std::move(name)),
        version_(version),
        book_(scratch_.path(), {.title = "ESCP Catalogue: " + name_,
                                .comments = fmt::format("Version {}, {}", version, licence_address),
                                .created = day_of(version)}),
        about_(book_, "About", "ESCP Catalogue") {}

  sheet& add(const table& of) {
    tables_.push_back(of);
    return *sheets_.emplace_back(std::make_unique<sheet>(book_, of.name, of.columns));
  }

  exported_file finish(output_sink& to) {
    write_about();
    write_dictionary();
    for (const auto& one : sheets_) one->finish();
    book_.close();
    std::optional<std::size_t> rows;
    if (tables_.size() == 1) rows = sheets_.front()->rows();
    file_writer file(to, name_, fmt::format("data/{}.xlsx", name_), media_type);
    scratch_.copy_to(file);
    return file.finish(rows);
  }

 private:
  void write_about() {
    about_.add("Version", version_);
    about_.add("Licence", "CC BY 4.0, " + std::string(licence_address));
    about_.add("To cite", fmt::format("ESCP Catalogue, version {}", version_));
    about_.add("Sources", "Named in the column sources; data/ATTRIBUTION.txt lists their licences");
    about_.add("Points of regions", "© EuroGeographics for the administrative boundaries");
    about_.add("A list in a cell", "has ; between its values; a ; in a value is written \\;");
    about_.add("An empty cell", "means that the fact is not on file; it never means no");
    about_.add("Same content as", "the CSV files of this version, cell for cell");
    about_.skip_line();
    for (std::size_t at = 0; at < sheets_.size(); ++at) {
      about_.add(sheets_[at]->name(),
                 fmt::format("{} {} rows.", tables_[at].description, sheets_[at]->rows()));
    }
  }

  void write_dictionary() {
    sheet& columns =
        *sheets_.emplace_back(std::make_unique<sheet>(book_, "Columns", dictionary_columns));
    for (const row& cells : dictionary_rows(tables_)) columns.add(cells);
  }

  std::string name_;
  const std::string& version_;
  scratch_file scratch_;
  workbook book_;
  about_sheet about_;
  std::vector<table> tables_;
  std::vector<std::unique_ptr<sheet>> sheets_;
};

/// A file for the whole, and one for each kind of record.
class xlsx_files final : public exporter {
 public:
  explicit xlsx_files(const export_context& context)
      : context_(context), tables_(all_tables()), sheets_(tables_.size()) {
    const std::string& version = context.input().version;
    auto& whole = *books_.emplace_back(std::make_unique<book_file>("catalogue", version));
    for (std::size_t at = 0; at < tables_.size(); ++at) {
      sheets_[at].push_back(&whole.add(tables_[at]));
      if (at >= model::kinds.size()) continue;
      auto& own = *books_.emplace_back(std::make_unique<book_file>(tables_[at].name, version));
      sheets_[at].push_back(&own.add(tables_[at]));
    }
  }

  void take(std::size_t table, const row& cells) override {
    for (sheet* each : sheets_[table]) each->add(cells);
  }

  std::vector<exported_file> finish() override {
    std::vector<exported_file> files;
    for (const auto& one : books_) files.push_back(one->finish(context_.sink()));
    return files;
  }

 private:
  const export_context& context_;
  std::vector<table> tables_;
  std::vector<std::unique_ptr<book_file>> books_;
  std::vector<std::vector<sheet*>> sheets_;  ///< of each table
};

}  // namespace

std::unique_ptr<exporter> xlsx_exporter(const export_context& context) {
  return std::make_unique<xlsx_files>(context);
}

}  // namespace escp::opendata
