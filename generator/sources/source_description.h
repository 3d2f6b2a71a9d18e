#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/kind.h"
#include "sources/transforms.h"

namespace escp::sources {

/// What the schema of a record lets stand in a field.
enum class value_type { text, number, list };

/// How one field of a record is made from a row of the source.
struct field_mapping {
  std::string target;             ///< JSON pointer into the record: "/identifiers/pic"
  std::vector<std::string> from;  ///< fields of the row; several are joined
  std::string joined_with = " ";
  std::string constant;  ///< instead of `from`
  std::vector<transform> steps;
  std::vector<std::string> allowed;  ///< by the schema; empty: any
  double fill = 0;                   ///< least share of the rows that have a value
  value_type type = value_type::text;
  position where;
};

/// How the rows of a source are spread over answers.
struct paging {
  std::string kind;            ///< see generator/sources/paging.h; empty: one answer has all
  std::string parameter;       ///< of the address: the page, the offset or the cursor
  std::string size_parameter;  ///< of the address: how many rows a page has; may be empty
  std::size_t size = 100;
  std::size_t first = 1;  ///< number of the first page
  std::string next;       ///< JSON pointer to the next cursor or address
  std::string total;      ///< JSON pointer to the number of all rows; may be empty
  std::size_t most_pages = 1000;
};

/// A file of a ZIP archive, and another one whose columns are joined to its rows.
struct archive_part {
  std::string file;
  std::string joined_file;  ///< its fields are named "<stem>.<field>"; empty: none
  std::string here;         ///< field of `file` ...
  std::string there;        ///< ... that equals this one of `joined_file`
};

/// Which rows are taken: those whose `field` is one of `values`; all when `field` is empty.
struct row_filter {
  std::string field;
  std::vector<std::string> values;
};

/// The token that a source asks for: sent as a header, or as a parameter of the address where the
/// source wants that; read from the environment, never shown and never written.
struct access_token {
  std::string variable;
  std::string parameter;  ///< instead of a header
  std::string header = "Authorization";
  std::string prefix;  ///< "Bearer "
};

/// What becomes of the rows that have a kind of record.
enum class row_use {
  records,     ///< they are joined with the records on file, or become records
  context,     ///< they add to the field "context" of records on file, and make none
  comparison,  ///< their values are compared with those on file, and published nowhere
};

/// What a fetch may take, so that one host cannot harm the others.
struct fetch_limits {
  std::size_t bytes = 200'000'000;  ///< of all answers together, unpacked
  std::size_t ratio = 200;          ///< unpacked to received, of what is packed
  double connect_seconds = 15;
  double idle_seconds = 30;
  double total_seconds = 600;    ///< of one attempt at one answer
  double source_seconds = 1800;  ///< of all answers of the source together, waits included
  std::size_t retries = 4;
  double backoff_seconds = 1;
  std::size_t per_host = 2;        ///< connections at once
  double requests_per_second = 5;  ///< 0: as fast as it goes
};

/// One source as `data/sources.toml` describes it. docs/sources.md explains every key.
struct source_description {
  std::string id;
  std::string title;
  std::string publisher;
  std::string address;  ///< http(s), or the path of a file or folder below the data folder
  std::string licence;
  std::string note;
  std::string schedule;
  std::string reader;  ///< see reader_rows()
  std::string encoding;
  std::string separator;
  std::string rows;  ///< JSON pointer to the list of rows, unless the reader knows it
  sources::paging paging;
  archive_part archive;
  row_filter only;
  access_token token;
  fetch_limits limits;
  std::optional<model::kind> record;  ///< what rows are about; none: they are kept and no more
  row_use use = row_use::records;
  std::string about = "/id";  ///< by which field a row to be compared finds its records
  std::vector<field_mapping> fields;
  double broken_rows = 0;  ///< how many may be left out: from 1 on a count, below it a share
  std::size_t minimum = 1;
  std::size_t maximum = 0;    ///< 0: no maximum
  double largest_fall = 0.1;  ///< share of the rows that may go from one fetch to the next
  int precedence = 50;        ///< records of the data folder have 100
  int stale_after_days = 0;   ///< warn when the snapshot is older; 0: as the schedule says
  int error_after_days = 0;   ///< an error then; 0: never
  position where;

  /// The fields of a row that anything asks for, sorted: all others are dropped at the door.
  [[nodiscard]] std::vector<std::string> wanted_fields() const;
};

/// What hand-made records weigh against sources.
inline constexpr int precedence_of_data_folder = 100;

/// Days between two fetches of a schedule: "daily", "weekly", "monthly", "quarterly", "yearly".
[[nodiscard]] std::optional<int> days_of_schedule(std::string_view schedule);

}  // namespace escp::sources
