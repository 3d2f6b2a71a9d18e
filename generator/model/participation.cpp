#include "model/participation.h"

#include <algorithm>

namespace escp::model {

participation::participation(const catalogue& records)
    : partnerships_(records.all<partnership>()), organisations_(records.all<organisation>()) {
  for (const partnership& one : partnerships_) add_members(records, one);
  turn_round();
}

void participation::add_members(const catalogue& records, const partnership& one) {
  const auto begin = static_cast<std::ptrdiff_t>(members_.all.size());
  for (const partner& each : one.partners) {
    const organisation* who = records.find<organisation>(each.organisation);
    if (who == nullptr || each.role == "mentioned") continue;
    const auto place = static_cast<std::uint32_t>(who - organisations_.data());
    const auto known = std::find_if(members_.all.begin() + begin, members_.all.end(),
                                    [&](const part_taken& other) { return other.place == place; });
    if (known == members_.all.end()) {
      members_.all.push_back({place, each.disputed});
    } else {
      known->disputed = known->disputed && each.disputed;
    }
  }
  members_.begins.push_back(static_cast<std::uint32_t>(members_.all.size()));
}

void participation::turn_round() {
  memberships_.begins.assign(organisations_.size() + 1, 0);
  for (const part_taken& each : members_.all) ++memberships_.begins[each.place + 1];
  for (std::size_t at = 1; at < memberships_.begins.size(); ++at)
    memberships_.begins[at] += memberships_.begins[at - 1];
  std::vector<std::uint32_t> ends(memberships_.begins.begin(), memberships_.begins.end() - 1);
  memberships_.all.resize(members_.all.size());
  for (std::size_t place = 0; place < partnerships_.size(); ++place) {
    for (const part_taken& each : members_.at(place))
      memberships_.all[ends[each.place]++] = {static_cast<std::uint32_t>(place), each.disputed};
  }
}

std::span<const part_taken> participation::of(const partnership& one) const {
  return members_.at(static_cast<std::size_t>(&one - partnerships_.data()));
}

std::span<const part_taken> participation::of(const organisation& one) const {
  return memberships_.at(static_cast<std::size_t>(&one - organisations_.data()));
}

}  // namespace escp::model
