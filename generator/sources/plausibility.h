#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "sources/readers.h"
#include "sources/snapshot.h"
#include "sources/source_description.h"

namespace escp::sources {

/// All answers of one fetch together, before they are accepted.
struct harvest {
  snapshot kept;
  std::vector<std::string> missing = {};            ///< wanted fields that no answer had
  std::map<std::string, std::size_t> dropped = {};  ///< as in lock_entry
  std::map<std::string, double> fill = {};          ///< share of the rows that have a value
  std::vector<broken_row> broken = {};              ///< rows that could not be read
};

/// How many lines could not be read.
[[nodiscard]] std::size_t broken_lines(const harvest& fetched);

/// The shares that `fill` holds.
[[nodiscard]] std::map<std::string, double> fill_of(const snapshot& kept);

/// A fall or a gap that a maintainer has looked at: a row of `data/acknowledged.toml`.
struct acknowledgement {
  std::string source;
  std::string code;   ///< of the finding
  std::string until;  ///< last day, YYYY-MM-DD
  std::string reason;
};

/// Reads that file; a row without a reason or a day is a finding.
[[nodiscard]] std::vector<acknowledgement> read_acknowledgements(const std::string& path,
                                                                 std::string_view text,
                                                                 findings& found);

/// What speaks against a fetch, with what was observed and what was expected. One of level error
/// refuses it; `last` is the entry of the last one that was accepted, if any.
[[nodiscard]] findings check_plausible(const source_description& source, const harvest& fetched,
                                       const lock_entry* last);

/// Makes a warning of each error that is acknowledged on `today` (YYYY-MM-DD).
void apply_acknowledgements(const std::vector<acknowledgement>& all, std::string_view source,
                            std::string_view today, findings& found);

}  // namespace escp::sources
