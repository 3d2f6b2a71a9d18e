#pragma once

#include <string>
#include <vector>

#include "model/cross_reference.h"

namespace escp::render {

/// A place that is connected with another one, and the partnerships that connect the two.
struct connection {
  std::string code;  ///< of the region or the country
  std::vector<const model::partnership*> partnerships;
};

struct connections {
  std::vector<connection> regions;    ///< regions of partners, where these are certain
  std::vector<connection> countries;  ///< countries of partners
};

/// Where the partners come from with whom organisations of a region work in partnerships; those
/// with more partnerships first, then by code. A partner that is only mentioned, or whose part is
/// disputed, connects nothing.
[[nodiscard]] connections connections_of_region(const model::catalogue& records,
                                                const model::cross_reference& references,
                                                const std::string& code);
/// The same for a country; its own regions are left out.
[[nodiscard]] connections connections_of_country(const model::cross_reference& references,
                                                 const std::string& code);

}  // namespace escp::render
