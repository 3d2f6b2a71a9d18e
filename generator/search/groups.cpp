#include "search/groups.h"

#include <map>

namespace escp::search {

std::vector<std::vector<code_group>> groups_of(std::span<const document> documents) {
  std::vector<std::vector<code_group>> all(facets().size());
  for (std::size_t facet = 0; facet < all.size(); ++facet) {
    std::map<std::string, std::vector<std::size_t>> of_code;
    for (std::size_t at = 0; at < documents.size(); ++at) {
      for (const std::string& code : documents[at].facets[facet]) of_code[code].push_back(at);
    }
    for (auto& [code, places] : of_code) all[facet].push_back({code, std::move(places)});
  }
  return all;
}

}  // namespace escp::search
