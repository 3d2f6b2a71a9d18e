#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/document.h"
#include "sources/join_records.h"

namespace escp::sources {

/// Two records that may be one organisation, and why.
struct likely_pair {
  std::string left;  ///< ids
  std::string right;
  std::string left_source;  ///< source of the record, empty: of the data folder
  std::string right_source;
  double score = 0;  ///< 0 to 1
  std::vector<std::string> reasons;
};

/// Pairs of organisations from different sources whose folded names are near, most likely first;
/// those of different countries, and those decided on, are left out. Never merges anything.
[[nodiscard]] std::vector<likely_pair> likely_pairs(const model::documents& records,
                                                    const match_decisions& decisions,
                                                    double least_score);

}  // namespace escp::sources
