#include "model/record_index.h"

#include "model/json_path.h"

namespace escp::model {

record_index::record_index(const documents& input) {
  for (const document& one : input) {
    const std::string id = one.id();
    records_[one.kind].emplace(id, &one);
    if (one.kind != kind::taxonomies) continue;
    if (!one.fit) unread_.insert(id);
    each_match(one.json, "/values/*/code",
               [&](const std::string& /*pointer*/, const nlohmann::json& code) {
                 codes_[id].insert(code.get<std::string>());
               });
  }
}

const document* record_index::find(kind one, std::string_view id) const {
  const auto table = records_.find(one);
  if (table == records_.end()) return nullptr;
  const auto found = table->second.find(id);
  return found == table->second.end() ? nullptr : found->second;
}

bool record_index::has_code(std::string_view taxonomy, std::string_view code) const {
  if (unread_.contains(taxonomy)) return true;
  const auto list = codes_.find(taxonomy);
  return list != codes_.end() && list->second.contains(code);
}

std::vector<std::string_view> record_index::ids(kind one) const {
  std::vector<std::string_view> all;
  const auto table = records_.find(one);
  if (table == records_.end()) return all;
  for (const auto& [id, record] : table->second) all.push_back(id);
  return all;
}

std::vector<std::string_view> record_index::codes(std::string_view taxonomy) const {
  const auto list = codes_.find(taxonomy);
  if (list == codes_.end()) return {};
  return {list->second.begin(), list->second.end()};
}

}  // namespace escp::model
