#pragma once

#include <string_view>
#include <vector>

#include "model/cross_reference.h"

namespace escp::model {

/// What is on file about a region or a country: the records that name it, and those of the
/// organisations in it. Each list in the order of ids.
struct place_records {
  std::vector<const organisation*> organisations;
  std::vector<const partnership*> partnerships;
  std::vector<const theme*> themes;
  std::vector<const s3_evidence*> evidence;
  std::vector<const expression_of_interest*> expressions;

  [[nodiscard]] bool empty() const {
    return organisations.empty() && partnerships.empty() && themes.empty() && evidence.empty() &&
           expressions.empty();
  }
};

/// Only what is certainly in the region: an organisation that may be in one of several is left out.
[[nodiscard]] place_records records_of_region(const cross_reference& references,
                                              std::string_view code);
[[nodiscard]] place_records records_of_country(const cross_reference& references,
                                               std::string_view code);

}  // namespace escp::model
