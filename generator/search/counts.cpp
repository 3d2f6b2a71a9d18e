#include "search/counts.h"

#include <algorithm>

#include "base/string_hash.h"

namespace escp::search {

namespace {

bool fits_size(const document& one, const filters& asked) {
  if (!asked.least_size && !asked.most_size) return true;
  if (!one.size) return false;
  return *one.size >= asked.least_size.value_or(*one.size) &&
         *one.size <= asked.most_size.value_or(*one.size);
}

bool fits_facet(const document& one, const filters& asked, std::size_t facet) {
  const codes& chosen = asked.chosen[facet];
  return chosen.empty() || std::ranges::any_of(one.facets[facet], [&](std::string_view code) {
           return std::ranges::find(chosen, code) != chosen.end();
         });
}

/// Whether it fits all facets but, perhaps, this one.
bool fits_others(const document& one, const filters& asked, std::size_t but) {
  for (std::size_t facet = 0; facet < asked.chosen.size(); ++facet) {
    if (facet != but && !fits_facet(one, asked, facet)) return false;
  }
  return fits_size(one, asked);
}

}  // namespace

std::vector<std::size_t> matching(std::span<const document> documents, const filters& asked) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    if (fits_others(documents[at], asked, asked.chosen.size())) found.push_back(at);
  }
  return found;
}

std::vector<std::vector<value_count>> counts(std::span<const document> documents,
                                             const filters& asked) {
  std::vector<std::vector<value_count>> all(facets().size());
  for (std::size_t facet = 0; facet < all.size(); ++facet) {
    text_table<std::size_t> of_code;
    for (const document& one : documents) {
      const std::size_t counted = fits_others(one, asked, facet) ? 1 : 0;
      for (const std::string_view code : one.facets[facet]) of_code[std::string(code)] += counted;
    }
    for (const auto& [code, count] : of_code) all[facet].push_back({code, count});
    std::ranges::sort(all[facet], {}, &value_count::code);
  }
  return all;
}

}  // namespace escp::search
