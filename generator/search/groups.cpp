#include "search/groups.h"

#include <algorithm>
#include <unordered_map>

#include "base/in_parallel.h"
#include "model/reads.h"

namespace escp::search {

facet_groups groups_of(std::span<const document> documents) {
  facet_groups all(facets().size());
  in_parallel(all.size(), [&](std::size_t facet) {
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> of_code;
    for (std::uint32_t at = 0; at < documents.size(); ++at) {
      for (const std::string_view code : documents[at].facets[facet]) of_code[code].push_back(at);
    }
    for (auto& [code, places] : of_code)
      all[facet].push_back({std::string(code), std::move(places)});
    std::ranges::sort(all[facet], {}, &code_group::code);
  });
  return all;
}

const code_group* group_of(const facet_groups& all, std::string_view facet, std::string_view code) {
  const std::vector<code_group>& groups = all[facet_named(facet)];
  const auto found = std::ranges::lower_bound(groups, code, {}, &code_group::code);
  const bool is_there = found != groups.end() && found->code == code;
  model::note_read(is_there ? static_cast<const void*>(&*found) : &all);
  return is_there ? &*found : nullptr;
}

}  // namespace escp::search
