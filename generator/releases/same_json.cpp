#include "releases/same_json.h"

#include <algorithm>

namespace escp::releases {

namespace {

using nlohmann::json;

/// Both are sorted by their keys.
bool has_same_members(const json::object_t& left, const json::object_t& right) {
  return std::ranges::equal(left, right, [](const auto& one, const auto& other) {
    return one.first == other.first && is_same(one.second, other.second);
  });
}

}  // namespace

bool is_same(const json& left, const json& right) {
  if (left.is_number()) return left == right && left.dump() == right.dump();
  if (left.type() != right.type()) return false;
  if (left.is_object())
    return has_same_members(left.get_ref<const json::object_t&>(),
                            right.get_ref<const json::object_t&>());
  if (left.is_array()) return std::ranges::equal(left, right, is_same);
  return left == right;
}

}  // namespace escp::releases
