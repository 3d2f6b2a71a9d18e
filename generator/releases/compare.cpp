#include "releases/compare.h"

#include "base/json_text.h"
#include "releases/same_json.h"

namespace escp::releases {

namespace {

using nlohmann::json;

class comparison {
 public:
  explicit comparison(std::vector<change>& changes) : changes_(changes) {}

  void add(const record_key& key, const json& whole) {
    changes_.push_back({operation::add, key, "", std::nullopt, whole});
  }
  void remove(const record_key& key, const json& whole) {
    changes_.push_back({operation::remove, key, "", whole, std::nullopt});
  }

  /// Objects are compared member by member, both in the order of their keys.
  void modify(const record_key& key, const std::string& field, const json& before,
              const json& after) {
    if (is_same(before, after)) return;
    if (!before.is_object() || !after.is_object()) {
      changes_.push_back({operation::modify, key, field, before, after});
      return;
    }
    auto old_member = before.begin();
    auto new_member = after.begin();
    while (old_member != before.end() || new_member != after.end()) {
      const bool is_gone = new_member == after.end() ||
                           (old_member != before.end() && old_member.key() < new_member.key());
      const bool is_new =
          !is_gone && (old_member == before.end() || new_member.key() < old_member.key());
      if (is_gone) {
        set(key, pointer_to(field, old_member.key()), *old_member, std::nullopt);
        ++old_member;
      } else if (is_new) {
        set(key, pointer_to(field, new_member.key()), std::nullopt, *new_member);
        ++new_member;
      } else {
        modify(key, pointer_to(field, old_member.key()), *old_member, *new_member);
        ++old_member;
        ++new_member;
      }
    }
  }

 private:
  void set(const record_key& key, std::string field, std::optional<json> before,
           std::optional<json> after) {
    changes_.push_back(
        {operation::modify, key, std::move(field), std::move(before), std::move(after)});
  }

  std::vector<change>& changes_;
};

/// The earlier release with the ids of the later one.
record_set under_new_ids(record_set records, const renamings& renamed,
                         std::vector<change>& changes) {
  std::vector<std::pair<record_key, json>> moved;
  for (const auto& [from, to] : renamed) {
    auto node = records.extract(from);
    if (node.empty()) continue;
    changes.push_back({operation::rename, from, "/id", from.id, to.id});
    if (node.mapped().is_object() && node.mapped().contains("id")) node.mapped()["id"] = to.id;
    moved.emplace_back(to, std::move(node.mapped()));
  }
  for (auto& [key, record] : moved) records.insert_or_assign(key, std::move(record));
  return records;
}

/// The renamings that happened between these two releases: the old id is there before and the new
/// one after, and neither is there on the other side.
renamings that_happened(const renamings& all, const record_set& before, const record_set& after) {
  renamings happened;
  for (const auto& [from, to] : all) {
    if (from.kind != to.kind || from == to) continue;
    if (!before.contains(from) || before.contains(to)) continue;
    if (after.contains(from) || !after.contains(to)) continue;
    happened.emplace(from, to);
  }
  return happened;
}

}  // namespace

std::vector<change> compare(const record_set& before, const record_set& after,
                            const renamings& renamed) {
  std::vector<change> changes;
  const renamings happened = that_happened(renamed, before, after);
  record_set moved;  // only when an id changed: the records are many
  if (!happened.empty()) moved = under_new_ids(before, happened, changes);
  const record_set& earlier = happened.empty() ? before : moved;
  comparison compared(changes);
  auto old_record = earlier.begin();
  auto new_record = after.begin();
  while (old_record != earlier.end() || new_record != after.end()) {
    if (new_record == after.end() ||
        (old_record != earlier.end() && old_record->first < new_record->first)) {
      compared.remove(old_record->first, old_record->second);
      ++old_record;
    } else if (old_record == earlier.end() || new_record->first < old_record->first) {
      compared.add(new_record->first, new_record->second);
      ++new_record;
    } else {
      compared.modify(new_record->first, "", old_record->second, new_record->second);
      ++old_record;
      ++new_record;
    }
  }
  return changes;
}

}  // namespace escp::releases
