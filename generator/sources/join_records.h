#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "base/finding.h"
#include "model/document.h"
#include "sources/source_description.h"

namespace escp::sources {

/// What a maintainer decided about one record of a source: a row of `data/matches/<source>.json`.
struct match_decision {
  std::string row;     ///< id that the description makes of the row
  std::string record;  ///< id of the record that it is; empty: of its own
  std::string reason;
  std::string file;
};

/// Decisions by source and row.
using match_decisions = std::map<std::string, std::map<std::string, match_decision>>;

/// Reads `<folder>/matches/*.json`; what is wrong with a decision becomes a finding.
[[nodiscard]] match_decisions read_decisions(const file_reader& files, const std::string& folder,
                                             findings& found);

/// The records of one source, before they are joined.
struct imported_source {
  const source_description* source;
  model::documents records;
};

/// What became of the rows, for the log.
struct join_report {
  std::size_t added = 0;
  std::size_t joined = 0;
  std::size_t overruled = 0;  ///< values that lost and stay visible
  /// The records on file that something was added to, as they were, by their place in the list.
  std::map<std::size_t, nlohmann::json> before = {};
};

/// Joins the records of the sources with those of the data folder and with each other. Two are one
/// when a decision says so, else when an identifier (PIC, ROR, Wikidata) is the same; names never
/// suffice. Where both have a field, the one of higher precedence stays, and the other is kept in
/// `other_values`. Records that are joined to none are added.
[[nodiscard]] join_report join_records(std::vector<imported_source> sources,
                                       const match_decisions& decisions,
                                       model::documents& documents, findings& found);

}  // namespace escp::sources
