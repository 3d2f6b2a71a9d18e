#include "releases/replay.h"

#include <fmt/format.h>

#include "base/json_text.h"
#include "base/text.h"
#include "releases/same_json.h"

namespace escp::releases {

namespace {

using nlohmann::json;

/// The value as it would stand in JSON, cut when it is long.
std::string shown(const json* value) {
  if (value == nullptr) return "nothing";
  if (value->is_string()) return in_quotes(value->get_ref<const std::string&>());
  const std::string quoted = in_quotes(value->dump(-1, ' ', false, json::error_handler_t::replace));
  return quoted.substr(1, quoted.size() - 2);
}

tl::unexpected<failure> misfit(const change& one, const json* there) {
  const json* expected = one.before ? &*one.before : nullptr;
  return fail(
      fmt::format("{}/{}{}: the delta expects {}, and there is {}; it is not a delta of "
                  "this release",
                  one.record.kind, one.record.id, one.field, shown(expected), shown(there)));
}

bool is_as_expected(const json* there, const std::optional<json>& expected) {
  if (there == nullptr || !expected) return there == nullptr && !expected;
  return is_same(*there, *expected);
}

result<void> add_record(record_set& records, const change& one) {
  if (!one.after) return fail(one.record.id + ": an added record has no text");
  const auto [at, is_new] = records.emplace(one.record, *one.after);
  if (!is_new) return misfit(one, &at->second);
  return {};
}

result<void> remove_record(record_set& records, const change& one) {
  const auto at = records.find(one.record);
  const json* there = at == records.end() ? nullptr : &at->second;
  if (there == nullptr || !is_as_expected(there, one.before)) return misfit(one, there);
  records.erase(at);
  return {};
}

result<void> rename_record(record_set& records, const change& one) {
  auto node = records.extract(one.record);
  if (node.empty() || !one.after || !one.after->is_string()) return misfit(one, nullptr);
  record_key key{one.record.kind, one.after->get<std::string>()};
  if (node.mapped().is_object() && node.mapped().contains("id")) node.mapped()["id"] = key.id;
  node.key() = std::move(key);
  const auto placed = records.insert(std::move(node));
  if (!placed.inserted) return misfit(one, &placed.position->second);
  return {};
}

/// The object that holds the field, or nothing when the way to it does not exist.
json* holder_of(json& record, std::span<const std::string> way) {
  json* at = &record;
  for (const std::string& step : way) {
    if (!at->is_object() || !at->contains(step)) return nullptr;
    at = &(*at)[step];
  }
  return at->is_object() ? at : nullptr;
}

result<void> modify_record(record_set& records, const change& one) {
  const auto at = records.find(one.record);
  if (at == records.end()) return misfit(one, nullptr);
  if (one.field.empty()) {
    if (!one.after || !is_as_expected(&at->second, one.before)) return misfit(one, &at->second);
    at->second = *one.after;
    return {};
  }
  const std::vector<std::string> way = pointer_tokens(one.field);
  json* holder = holder_of(at->second, std::span(way).first(way.size() - 1));
  if (holder == nullptr) return misfit(one, nullptr);
  const auto member = holder->find(way.back());
  const json* there = member == holder->end() ? nullptr : &*member;
  if (!is_as_expected(there, one.before)) return misfit(one, there);
  if (one.after) {
    (*holder)[way.back()] = *one.after;
  } else {
    holder->erase(way.back());
  }
  return {};
}

result<void> make(record_set& records, const change& one) {
  switch (one.operation) {
    case operation::add:
      return add_record(records, one);
    case operation::remove:
      return remove_record(records, one);
    case operation::rename:
      return rename_record(records, one);
    case operation::modify:
      return modify_record(records, one);
  }
  return {};
}

}  // namespace

result<record_set> replay(record_set before, std::span<const change> changes) {
  for (const change& one : changes) {
    if (const auto made = make(before, one); !made) return tl::unexpected(made.error());
  }
  return before;
}

}  // namespace escp::releases
