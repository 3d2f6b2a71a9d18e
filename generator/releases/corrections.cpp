#include "releases/corrections.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "releases/erasures.h"
#include "releases/same_json.h"

namespace escp::releases {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 1> lists{"correction"};
constexpr std::array<field_rule, 8> rules{{{"record"},
                                           {"field"},
                                           {"action"},
                                           {"value", field_type::any, false},
                                           {"expect", field_type::any, false},
                                           {"reason"},
                                           {"source"},
                                           {"made", field_type::day}}};

finding at_entry(const correction& one, std::string code, std::string message, std::string hint) {
  return {.code = std::move(code),
          .where = one.where,
          .pointer = {},
          .message = std::move(message),
          .hint = std::move(hint)};
}

std::string named(const correction& one) {
  return fmt::format("{}/{}{}", one.record.kind, one.record.id, one.field);
}

std::string shown(const std::optional<json>& value) {
  if (!value) return "nothing";
  return value->is_string() ? in_quotes(value->get_ref<const std::string&>()) : value->dump();
}

bool is_same_value(const std::optional<json>& left, const std::optional<json>& right) {
  if (!left || !right) return !left && !right;
  return is_same(*left, *right);
}

std::optional<json> value_in(const json& entry, const char* key) {
  const auto at = entry.find(key);
  return at == entry.end() ? std::nullopt : std::optional<json>(*at);
}

/// What is wrong with an entry whose fields have the right types.
std::string fault_of(const json& entry) {
  const std::string action = entry.at("action");
  if (!record_named(entry.at("record").get<std::string>()))
    return "a record is named as \"organisations/citeve\"";
  if (!entry.at("field").get<std::string>().starts_with('/'))
    return "a field is a JSON pointer such as \"/website\"";
  if (action != "set" && action != "remove")
    return "unknown action " + in_quotes(action) + ", it is \"set\" or \"remove\"";
  if ((action == "set") != entry.contains("value"))
    return action == "set" ? "\"set\" needs a \"value\"" : "\"remove\" takes no \"value\"";
  if (action == "remove" && !entry.contains("expect"))
    return "\"remove\" needs \"expect\": what the source says";
  return {};
}

void set(json& record, const json::json_pointer& at, const std::optional<json>& value) {
  if (value) {
    record[at] = *value;
    return;
  }
  json& parent = record.at(at.parent_pointer());
  if (parent.is_object()) parent.erase(at.back());
}

}  // namespace

std::vector<correction> read_corrections(const settings& from, findings& found) {
  std::vector<correction> all;
  check_keys(from, lists, found);
  for (const std::string& at : fit_entries(from, "correction", rules, found)) {
    const json& entry = from.values.at(json::json_pointer(at));
    if (const std::string fault = fault_of(entry); !fault.empty()) {
      found.push_back({.code = "correction-form",
                       .where = from.place(at),
                       .pointer = at,
                       .message = fault,
                       .hint = "see docs/releases.md"});
      continue;
    }
    all.push_back({.record = *record_named(entry["record"].get<std::string>()),
                   .field = entry["field"],
                   .expect = value_in(entry, "expect"),
                   .value = value_in(entry, "value"),
                   .reason = entry["reason"],
                   .source = entry["source"],
                   .made = entry["made"],
                   .where = from.place(at)});
  }
  return all;
}

void apply_correction(json& record, const correction& one, findings& found) {
  const json::json_pointer at(one.field);
  const std::optional<json> there =
      record.contains(at) ? std::optional<json>(record.at(at)) : std::nullopt;
  if (is_same_value(there, one.expect)) {
    set(record, at, one.value);
  } else if (is_same_value(there, one.value)) {
    found.push_back(
        at_entry(one, "correction-mended",
                 fmt::format("{}: the source says {} itself now", named(one), shown(there)),
                 "the source has been mended: remove the entry"));
  } else {
    found.push_back(at_entry(one, "correction-stale",
                             fmt::format("{}: the source says {}, and the correction expects {}",
                                         named(one), shown(there), shown(one.expect)),
                             "the source has changed: see whether the correction is still right, "
                             "and set \"expect\" anew"));
  }
}

finding without_record(const correction& one) {
  return at_entry(
      one, "correction-record-unknown",
      fmt::format("there is no record {}/{} to correct", one.record.kind, one.record.id),
      "correct the name, or remove the entry");
}

std::string ledger_json(const std::vector<correction>& all) {
  json entries = json::array();
  for (const correction& one : all) {
    json entry{{"record", one.record.kind + "/" + one.record.id},
               {"field", one.field},
               {"action", one.value ? "set" : "remove"},
               {"reason", one.reason},
               {"source", one.source},
               {"made", one.made}};
    if (one.value) entry["value"] = *one.value;
    if (one.expect) entry["expect"] = *one.expect;
    entries.push_back(std::move(entry));
  }
  return json{{"corrections", std::move(entries)}}.dump(1) + "\n";
}

}  // namespace escp::releases
