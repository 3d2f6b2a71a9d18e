#include "releases/delta_json.h"

#include <fmt/format.h>

#include "base/text.h"

namespace escp::releases {

namespace {

using nlohmann::json;

json as_json(const std::string& text) { return json(text); }

result<std::string> text_in(const json& one, const char* key) {
  const auto at = one.find(key);
  if (at == one.end() || !at->is_string()) return fail(fmt::format("\"{}\" must be a text", key));
  return at->get<std::string>();
}

std::optional<json> value_in(const json& one, const char* key) {
  const auto at = one.find(key);
  return at == one.end() ? std::nullopt : std::optional<json>(*at);
}

result<change> read_change(const json& one) {
  if (!one.is_object()) return fail("a change must be an object");
  const auto op = text_in(one, "op");
  const auto kind = text_in(one, "kind");
  const auto id = text_in(one, "id");
  const auto field = text_in(one, "field");
  const auto why = text_in(one, "reason");
  for (const auto* part : {&op, &kind, &id, &field, &why}) {
    if (!*part) return tl::unexpected(part->error());
  }
  const auto operation = operation_named(*op);
  if (!operation) return fail(fmt::format("unknown operation {}", in_quotes(*op)));
  const auto reason = reason_named(*why);
  if (!reason) return fail(fmt::format("unknown reason {}", in_quotes(*why)));
  return change{*operation,           {*kind, *id},         *field,
                value_in(one, "old"), value_in(one, "new"), *reason};
}

}  // namespace

std::string to_json(const change& one) {
  std::string text = fmt::format(R"({{"op":"{}","kind":{},"id":{},"field":{})",
                                 name_of(one.operation), as_json(one.record.kind).dump(),
                                 as_json(one.record.id).dump(), as_json(one.field).dump());
  if (one.before) text += ",\"old\":" + one.before->dump();
  if (one.after) text += ",\"new\":" + one.after->dump();
  return text + fmt::format(R"(,"reason":"{}"}})", name_of(one.reason));
}

std::string to_json(const delta& all) {
  std::string text =
      fmt::format("{{\"from\":{},\n\"to\":{},\n\"count\":{},\n\"changes\":[",
                  as_json(all.from).dump(), as_json(all.to).dump(), all.changes.size());
  std::string_view separator = "\n";
  for (const change& one : all.changes) {
    text += separator;
    text += to_json(one);
    separator = ",\n";
  }
  return text + "\n]}\n";
}

std::string to_ndjson(const delta& all) {
  std::string text;
  for (const change& one : all.changes) text += to_json(one) + "\n";
  return text;
}

result<delta> read_json(std::string_view text) {
  const json whole = json::parse(text, nullptr, false);
  if (whole.is_discarded()) return fail("a delta must be JSON, and this is not");
  if (!whole.is_object() || !whole.contains("changes") || !whole["changes"].is_array()) {
    return fail("a delta must be an object with a list \"changes\"");
  }
  const auto from = text_in(whole, "from");
  const auto to = text_in(whole, "to");
  if (!from) return tl::unexpected(from.error());
  if (!to) return tl::unexpected(to.error());
  delta all{*from, *to, {}};
  for (const json& one : whole["changes"]) {
    auto read = read_change(one);
    if (!read) {
      return tl::unexpected(read.error().within(fmt::format("change {}", all.changes.size() + 1)));
    }
    all.changes.push_back(std::move(*read));
  }
  return all;
}

result<delta> read_ndjson(std::string_view text) {
  delta all;
  std::size_t line = 0;
  for (const std::string_view one : split(text, '\n')) {
    ++line;
    if (one.empty()) continue;
    const json parsed = json::parse(one, nullptr, false);
    auto read = parsed.is_discarded() ? result<change>(fail("no JSON")) : read_change(parsed);
    if (!read) return tl::unexpected(read.error().within(fmt::format("line {}", line)));
    all.changes.push_back(std::move(*read));
  }
  return all;
}

}  // namespace escp::releases
