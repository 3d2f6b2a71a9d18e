#include "render/country_network.h"

#include <algorithm>

#include "render/record_names.h"

namespace escp::render {

country_pairs shared_partnerships(const model::catalogue& records) {
  country_pairs pairs;
  for (const model::partnership& one : records.all<model::partnership>()) {
    const std::vector<std::string> countries = partner_countries(records, one);
    for (std::size_t left = 0; left < countries.size(); ++left) {
      for (std::size_t right = left + 1; right < countries.size(); ++right)
        ++pairs[{countries[left], countries[right]}];
    }
  }
  return pairs;
}

std::vector<country_count> partner_countries_of(const model::catalogue& records,
                                                std::string_view country) {
  std::vector<country_count> found;
  for (const auto& [pair, count] : shared_partnerships(records)) {
    if (pair.first == country) found.push_back({pair.second, count});
    if (pair.second == country) found.push_back({pair.first, count});
  }
  std::ranges::sort(found, [](const country_count& left, const country_count& right) {
    return left.count == right.count ? left.country < right.country : left.count > right.count;
  });
  return found;
}

}  // namespace escp::render
