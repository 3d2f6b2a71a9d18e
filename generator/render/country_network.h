#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/catalogue.h"

namespace escp::render {

/// How many partnerships have partners from both countries; the pair in the order of codes.
using country_pairs = std::map<std::pair<std::string, std::string>, std::size_t>;
[[nodiscard]] country_pairs shared_partnerships(const model::catalogue& records);

/// A country and in how many things it takes part.
struct country_count {
  std::string country;
  std::size_t count = 0;
};

/// The countries that share partnerships with this one: the most first, then by code.
[[nodiscard]] std::vector<country_count> partner_countries_of(const model::catalogue& records,
                                                              std::string_view country);

}  // namespace escp::render
