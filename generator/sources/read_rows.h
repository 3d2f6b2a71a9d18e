#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/readers.h"
#include "sources/snapshot.h"
#include "sources/source_description.h"

namespace escp::sources {

/// One answer of a server, or one file, as rows that may be kept.
struct read_page {
  std::vector<kept_row> rows;
  std::size_t rows_seen = 0;  ///< before the filter; what paging counts
  std::vector<std::string> missing;
  std::vector<std::string> left_out;
  std::size_t personal = 0;        ///< values that were dropped because they concern a person
  std::size_t filtered = 0;        ///< rows that `only` does not want
  std::vector<broken_row> broken;  ///< rows that could not be read, where the source may have some
  std::string next;
  std::string total;
};

/// Reads the bytes of one answer as the description says: unpacks, decodes, takes the wanted fields
/// of the wanted rows and drops the rest at the door. `label` stands before each row's place when
/// the source has several answers or files ("page 2, ").
[[nodiscard]] result<read_page> read_rows(const source_description& source, std::string bytes,
                                          const std::string& label);

}  // namespace escp::sources
