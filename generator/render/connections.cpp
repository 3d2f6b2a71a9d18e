#include "render/connections.h"

#include <algorithm>
#include <utility>

#include "base/string_hash.h"
#include "model/reads.h"

namespace escp::render {

namespace {

using organisations = std::vector<const model::organisation*>;
using partnerships_by_code = text_table<std::vector<const model::partnership*>>;

/// The organisations that take part in a partnership for sure.
organisations members_of(const model::participation& parts, const model::partnership& one) {
  organisations members;
  for (const model::part_taken& each : parts.of(one)) {
    if (each.disputed) continue;
    members.push_back(&parts.organisation_at(each.place));
    model::note_read(static_cast<const model::record*>(members.back()));
  }
  return members;
}

void add_once(partnerships_by_code& to, const std::string& code, const model::partnership& one) {
  if (code.empty()) return;
  auto& list = to[code];
  if (list.empty() || list.back() != &one) list.push_back(&one);
}

std::vector<connection> ranked(partnerships_by_code&& found) {
  std::vector<connection> all;
  for (auto& [code, partnerships] : found) all.push_back({code, std::move(partnerships)});
  std::ranges::sort(all, [](const connection& left, const connection& right) {
    const auto [first, second] = std::pair(left.partnerships.size(), right.partnerships.size());
    return first == second ? left.code < right.code : first > second;
  });
  return all;
}

/// `is_here` says of an organisation whether it is in the place.
template <class predicate>
connections connect(const model::participation& parts,
                    const std::vector<const model::partnership*>& partnerships,
                    const predicate& is_here) {
  partnerships_by_code regions;
  partnerships_by_code countries;
  for (const model::partnership* one : partnerships) {
    organisations others = members_of(parts, *one);
    const auto here = [&](const model::organisation* who) { return is_here(*who); };
    if (std::erase_if(others, here) == 0) continue;
    for (const model::organisation* who : others) {
      add_once(regions, who->region, *one);
      add_once(countries, who->country, *one);
    }
  }
  return {ranked(std::move(regions)), ranked(std::move(countries))};
}

}  // namespace

connections connections_of_region(const model::catalogue& records,
                                  const model::cross_reference& references,
                                  const std::string& code) {
  connections all =
      connect(references.taking_part, model::list_of(references.partnerships_in_region, code),
              [&](const model::organisation& one) { return one.region == code; });
  const model::region* region = records.find<model::region>(code);
  if (region != nullptr)
    std::erase_if(all.countries,
                  [&](const connection& one) { return one.code == region->country; });
  return all;
}

connections connections_of_country(const model::cross_reference& references,
                                   const std::string& code) {
  return connect(references.taking_part, model::list_of(references.partnerships_in_country, code),
                 [&](const model::organisation& one) { return one.country == code; });
}

}  // namespace escp::render
