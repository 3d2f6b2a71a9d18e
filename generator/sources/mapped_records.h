#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "base/finding.h"
#include "sources/kept_sources.h"

namespace escp::sources {

/// What a row of a snapshot says, as fields of a record.
struct mapped_record {
  nlohmann::json json;
  std::string place;  ///< in the source
  position where;     ///< in the snapshot
};

/// Calls `take` for each row. Values that could not be mapped become findings, and so does a
/// snapshot that lacks a wanted field, which leaves all rows out.
void each_mapped(const kept_source& kept, findings& found,
                 const std::function<void(mapped_record&)>& take);

/// The same for the rows that have an id; one without becomes a finding.
void each_with_id(const kept_source& kept, findings& found,
                  const std::function<void(mapped_record&)>& take);

}  // namespace escp::sources
