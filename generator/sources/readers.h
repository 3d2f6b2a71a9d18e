#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace escp::sources {

/// A value of a row; nothing when the row has no such field. The text lives as long as the call.
using cell = std::optional<std::string_view>;

/// One row as it comes out of a reader: its number in the reading's own count (a line, an index),
/// and the wanted fields in their order.
struct row_view {
  std::size_t number = 0;
  std::span<const cell> cells = {};
};
using row_sink = std::function<void(const row_view&)>;

/// What the bytes are read with.
struct reader_options {
  std::string rows = {};       ///< JSON pointer to the list of rows
  std::string separator = {};  ///< of a CSV; empty: found out from the first line
  std::string prefix = {};     ///< put before the name of each field, and `suffix` after it
  std::string suffix = {};
  std::string next = {};  ///< JSON pointers beside the rows, see page_seen
  std::string total = {};
  std::string problem = {};   ///< JSON pointer to what is only there when the server refuses
  bool skips_broken = false;  ///< rows that cannot be read are listed, the others are taken
};

/// A row that cannot be read, and why.
struct broken_row {
  std::string file = {};  ///< or address
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t lines = 1;  ///< that are left out with it: a quoted cell may span several
  std::string message = {};
  bool operator==(const broken_row&) const = default;
};

/// What was read besides the rows.
struct reading {
  std::string place = {};  ///< what stands before a row's number: "line ", "/results/"
  std::size_t rows = 0;
  std::vector<std::string> missing = {};   ///< wanted fields that the source does not have at all
  std::vector<std::string> left_out = {};  ///< fields that nobody asked for; empty when not known
  std::string next = {};
  std::string total = {};
  std::vector<broken_row> broken = {};  ///< only where `skips_broken` is asked for
};

/// No input nests deeper or has longer texts than these.
inline constexpr std::size_t deepest_nesting = 64;
inline constexpr std::size_t longest_text = 100'000;

/// No table is worth reading of which more rows are broken.
inline constexpr std::size_t most_broken_rows = 100'000;

/// A pure function from UTF-8 bytes to rows. A failure names line and column, and nothing that was
/// handed on until then may be used.
using reader_function = result<reading> (*)(std::string_view bytes, const reader_options& options,
                                            std::span<const std::string> fields,
                                            const row_sink& take);

/// A kind of source: its reader, with what all sources of that kind have in common.
struct reader_row {
  std::string_view name;
  std::string_view does;
  reader_function read;
  reader_options preset;         ///< a description adds to it
  std::string_view media_types;  ///< what the server is asked for
  bool is_archive = false;       ///< the bytes are a ZIP; see zip_archive.h
  std::string_view paging = {};  ///< unless the description says otherwise
  std::string_view paging_parameter = {};
  std::string_view size_parameter = {};
};

/// json, ndjson, csv, csv-zip, json-zip, socrata, json-stat, sparql, arcgis.
[[nodiscard]] std::span<const reader_row> reader_rows();
[[nodiscard]] const reader_row* reader_named(std::string_view name);

// The functions of the table.
[[nodiscard]] result<reading> read_csv(std::string_view bytes, const reader_options& options,
                                       std::span<const std::string> fields, const row_sink& take);
[[nodiscard]] result<reading> read_json(std::string_view bytes, const reader_options& options,
                                        std::span<const std::string> fields, const row_sink& take);
[[nodiscard]] result<reading> read_ndjson(std::string_view bytes, const reader_options& options,
                                          std::span<const std::string> fields,
                                          const row_sink& take);
[[nodiscard]] result<reading> read_json_stat(std::string_view bytes, const reader_options& options,
                                             std::span<const std::string> fields,
                                             const row_sink& take);

/// "line 3, column 7" of an offset.
[[nodiscard]] std::string place_in(std::string_view bytes, std::size_t offset);

}  // namespace escp::sources
