#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace escp::releases {

/// How many of some records have each field on file; fields that none has are left out.
struct field_counts {
  std::size_t records = 0;
  std::map<std::string, std::size_t, std::less<>> filled;
  bool operator==(const field_counts&) const = default;
};

/// Counts the records of an NDJSON file of a release. An empty text or list is nothing on file; a
/// line that is no object is passed over.
[[nodiscard]] field_counts count_fields(std::string_view ndjson);

}  // namespace escp::releases
