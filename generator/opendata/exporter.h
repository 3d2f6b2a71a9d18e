#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.h"
#include "opendata/any_record.h"
#include "opendata/cells.h"
#include "opendata/export_context.h"

namespace escp::opendata {

/// What is known of a file that the sink of the context has already.
struct sent_file {
  std::size_t bytes = 0;
  std::string sha256;
};

/// A file that an exporter has made, with what the index says about it.
struct exported_file {
  std::string name;  ///< the table or document: "partnerships"
  output_file file;
  std::string_view media_type;
  std::optional<std::size_t> rows;
  std::optional<sent_file> sent = {};  ///< then `file` has no bytes
};

/// One format. Made once per release by its row's `setup`, fed with every record in one pass (kinds
/// in their order, ids sorted), or with the rows that each record adds to the tables, then asked
/// once for its files. What is large, or one of many, goes to the sink of the context as it is
/// made; see file_writer.h.
class exporter {
 public:
  exporter() = default;
  exporter(const exporter&) = delete;
  exporter& operator=(const exporter&) = delete;
  virtual ~exporter() = default;

  virtual void feed(const any_record& /*one*/) {}
  /// A row of the table at that place of `all_tables()`. Rows are made once for all formats, and
  /// handed on only to those that say so in their row of the table of formats.
  virtual void take(std::size_t /*table*/, const row& /*cells*/) {}
  [[nodiscard]] virtual std::vector<exported_file> finish() = 0;
};

/// What an exporter is fed with.
enum class food { nothing, records, rows };

/// A row of the table of formats. `setup` gets a context that outlives the exporter.
struct exporter_row {
  std::string_view name;
  food takes;
  std::string_view makes;  ///< the files, for the documentation
  std::unique_ptr<exporter> (*setup)(const export_context& context);
};

/// All formats. To add one: a function in exporters.h, a row here, a test, a line of documentation.
[[nodiscard]] std::span<const exporter_row> exporters();

}  // namespace escp::opendata
