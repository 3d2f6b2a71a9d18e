#include "model/region_facts.h"

#include <algorithm>

#include "model/decode.h"
#include "model/nuts.h"

namespace escp::model {

region_facts::region_facts(const documents& input, const record_index& index) {
  json_tree memory;
  for (const document& one : input) {
    if (one.kind != kind::regions || !one.fit || index.find(kind::regions, one.id()) != &one)
      continue;
    const json_view region = one.view(memory);
    const auto versions = texts_at(region, "nuts_versions");
    by_code_.try_emplace(
        one.id(), facts{.country = text_at(region, "country"),
                        .is_current = std::ranges::find(versions, current_nuts) != versions.end()});
  }
}

bool region_facts::has_plain_regions(kind of, const json_view& record) const {
  if (of == kind::organisations) return is_plain_place(record, "region_candidates");
  if (of != kind::themes && of != kind::expressions_of_interest) return true;
  const auto regions = record.find("regions");
  return regions == record.end() ||
         std::all_of(regions->begin(), regions->end(),
                     [&](const json_view& place) { return is_plain_place(place, "candidates"); });
}

bool region_facts::is_plain_place(const json_view& place, std::string_view list) const {
  const std::string country = text_at(place, "country");
  const auto region = place.find("region");
  const auto candidates = place.find(list);
  return (region == place.end() || is_plain_code(region->text(), country)) &&
         (candidates == place.end() ||
          std::all_of(candidates->begin(), candidates->end(),
                      [&](const json_view& code) { return is_plain_code(code.text(), country); }));
}

/// Of a region that is not there, or not readable, other checks speak.
bool region_facts::is_plain_code(std::string_view code, std::string_view country) const {
  const auto region = by_code_.find(code);
  return region == by_code_.end() ||
         (region->second.is_current && (country.empty() || region->second.country == country));
}

}  // namespace escp::model
