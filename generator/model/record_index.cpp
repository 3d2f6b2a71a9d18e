#include "model/record_index.h"

#include <algorithm>

#include "model/json_path.h"

namespace escp::model {

record_index::record_index(const documents& input) : input_(input) {
  std::array<std::size_t, kinds.size()> counts{};
  for (const document& one : input) ++counts[static_cast<std::size_t>(one.kind)];
  for (std::size_t at = 0; at < kinds.size(); ++at) places_[at].reserve(counts[at]);
  ids_.reserve(input.size());
  for (const document& one : input) {
    const std::size_t place = ids_.size();
    ids_.push_back(one.id());
    if (place_of(one.kind, ids_.back()) == none)
      places_[static_cast<std::size_t>(one.kind)].add(ids_.back(), place);
    if (one.kind == kind::taxonomies) add_codes(one);
  }
}

void record_index::add_codes(const document& one) {
  if (!one.fit) unread_.insert(one.id());
  each_match(one.json(), "/values/*/code",
             [&](const std::string& /*pointer*/, const nlohmann::json& code) {
               codes_[one.id()].insert(code.get<std::string>());
             });
}

std::size_t record_index::place_of(kind one, std::string_view id) const {
  return places_[static_cast<std::size_t>(one)].find(
      id, [&](std::size_t place) { return std::string_view(ids_[place]); });
}

const document* record_index::find(kind one, std::string_view id) const {
  const std::size_t place = place_of(one, id);
  return place == none ? nullptr : &input_[place];
}

bool record_index::has_code(std::string_view taxonomy, std::string_view code) const {
  if (unread_.contains(taxonomy)) return true;
  const auto list = codes_.find(taxonomy);
  return list != codes_.end() && list->second.contains(code);
}

std::vector<std::string_view> record_index::ids(kind one) const {
  std::vector<std::string_view> all;
  for (std::size_t place = 0; place < ids_.size(); ++place) {
    if (input_[place].kind == one && place_of(one, ids_[place]) == place)
      all.emplace_back(ids_[place]);
  }
  std::ranges::sort(all);
  return all;
}

std::vector<std::string_view> record_index::codes(std::string_view taxonomy) const {
  const auto list = codes_.find(taxonomy);
  if (list == codes_.end()) return {};
  return {list->second.begin(), list->second.end()};
}

}  // namespace escp::model
