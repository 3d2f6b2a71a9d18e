#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/records.h"

/// What only records that come from fetched sources have. Few look at it, so that it is read from a
/// record's JSON when asked for.
namespace escp::model {

/// Whether a record was made from a row of a snapshot, or is that of a fetched source: nobody has
/// to mention it.
[[nodiscard]] bool is_imported(const document& one);

/// What another source says about a field, and the record does not: the value that lost.
struct other_value {
  std::string field;  ///< JSON pointer
  std::string value;
  std::vector<source_ref> sources;
};
[[nodiscard]] std::vector<other_value> other_values_of(const record& one);

/// How a field of records is made from fields of a source.
struct mapped_field {
  std::string field;  ///< JSON pointer
  std::vector<std::string> from;
  std::string transform;
};

/// Why the data of a source are older than they should be.
struct source_staleness {
  std::optional<date> since;
  int days = 0;
  std::string reason;
};

/// How many values of a source were compared with ours.
struct source_comparison {
  int compared = 0;
  int differ = 0;
  int unknown = 0;  ///< rows that are about no record on file
};

/// What was fetched of a source that is read by machine.
struct fetched_source {
  std::string time;  ///< YYYY-MM-DDThh:mm:ssZ
  std::string sha256;
  int rows = 0;
  std::optional<source_staleness> stale;
  std::optional<source_comparison> comparison;
  std::vector<mapped_field> mapping;
};
[[nodiscard]] std::optional<fetched_source> fetched_source_of(const source& one);

/// A figure that a source adds to a record, for context only.
struct context_figure {
  std::string measure;  ///< "gdp-per-inhabitant"
  std::string value;
  std::string unit;
  std::string year;
  std::string flag;  ///< letters of Eurostat: "p" provisional, "e" estimated, …; mostly empty
  std::vector<source_ref> sources;
};
/// The newest first.
[[nodiscard]] std::vector<context_figure> context_of(const record& one);

/// The pointer to a value without its places in lists, as mappings name it: "/context/0/value" is
/// made by "/context/value".
[[nodiscard]] std::string without_places(std::string_view pointer);

}  // namespace escp::model
