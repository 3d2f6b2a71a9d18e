#include "sources/snapshot.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/date.h"
#include "base/finding.h"
#include "base/json_text.h"
#include "base/text.h"

namespace escp::sources {

namespace {

using json = nlohmann::json;

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::size_t number_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

json to_json(const fetched_answer& one) {
  json made{
      {"address", one.address}, {"time", one.time}, {"bytes", one.bytes}, {"sha256", one.sha256}};
  if (one.status != 0) made["status"] = one.status;
  if (!one.etag.empty()) made["etag"] = one.etag;
  if (!one.last_modified.empty()) made["last_modified"] = one.last_modified;
  return made;
}

fetched_answer answer_of(const json& object) {
  return {.address = text_in(object, "address"),
          .time = text_in(object, "time"),
          .status = static_cast<int>(number_in(object, "status")),
          .etag = text_in(object, "etag"),
          .last_modified = text_in(object, "last_modified"),
          .bytes = number_in(object, "bytes"),
          .sha256 = text_in(object, "sha256")};
}

json to_json(const lock_entry& one) {
  json made{{"fetched", one.fetched}, {"checked", one.checked},  {"sha256", one.sha256},
            {"rows", one.rows},       {"licence", one.licence},  {"fill", one.fill},
            {"dropped", one.dropped}, {"answers", json::array()}};
  for (const fetched_answer& each : one.answers) made["answers"].push_back(to_json(each));
  if (one.trouble)
    made["trouble"] = {{"time", one.trouble->time}, {"message", one.trouble->message}};
  return made;
}

template <class number>
std::map<std::string, number> numbers_in(const json& object, const char* key) {
  std::map<std::string, number> made;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_object()) return made;
  for (const auto& [name, value] : found->items()) {
    if (value.is_number()) made[name] = value.template get<number>();
  }
  return made;
}

lock_entry entry_of(const json& object) {
  lock_entry one{.fetched = text_in(object, "fetched"),
                 .checked = text_in(object, "checked"),
                 .sha256 = text_in(object, "sha256"),
                 .rows = number_in(object, "rows"),
                 .licence = text_in(object, "licence"),
                 .fill = numbers_in<double>(object, "fill"),
                 .dropped = numbers_in<std::size_t>(object, "dropped"),
                 .answers = {},
                 .trouble = {}};
  for (const json& each : object.value("answers", json::array())) {
    if (each.is_object()) one.answers.push_back(answer_of(each));
  }
  const json trouble = object.value("trouble", json());
  if (trouble.is_object())
    one.trouble = fetch_trouble{text_in(trouble, "time"), text_in(trouble, "message")};
  return one;
}

/// A row is ["place", value, value, …], null where there is none.
std::optional<kept_row> row_of(const json& line, std::size_t fields) {
  if (!line.is_array() || line.size() != fields + 1 || !line.front().is_string())
    return std::nullopt;
  kept_row row{.place = line.front().get<std::string>(), .values = {}};
  for (std::size_t at = 1; at <= fields; ++at) {
    if (line[at].is_null()) {
      row.values.emplace_back();
    } else if (line[at].is_string()) {
      row.values.emplace_back(line[at].get<std::string>());
    } else {
      return std::nullopt;
    }
  }
  return row;
}

/// Appends a text as JSON; most have nothing to escape, which is far quicker than to look again.
void append_text(std::string& to, std::string_view text) {
  const bool is_plain = std::ranges::all_of(text, [](unsigned char one) {
    return one >= 0x20 && one < 0x80 && one != '"' && one != '\\';
  });
  if (!is_plain) {
    to += json(text).dump();
    return;
  }
  to += '"';
  to += text;
  to += '"';
}

std::optional<std::chrono::sys_days> day_of(std::string_view time) {
  const auto day = parse_date(time.substr(0, 10));
  if (!day || day->day == 0) return std::nullopt;
  return day->first_day();
}

}  // namespace

std::string to_text(const snapshot& one) {
  std::string text =
      json{{"snapshot", 1}, {"source", one.source}, {"fields", one.fields}}.dump() + "\n";
  for (const kept_row& row : one.rows) {
    text += '[';
    append_text(text, row.place);
    for (const auto& value : row.values) {
      text += ',';
      if (value) {
        append_text(text, *value);
      } else {
        text += "null";
      }
    }
    text += "]\n";
  }
  return text;
}

result<snapshot> parse_snapshot(std::string_view text) {
  const std::size_t end = text.find('\n');
  const json head = json::parse(text.substr(0, end), nullptr, false);
  if (end == std::string_view::npos || !head.is_object() || number_in(head, "snapshot") != 1)
    return fail("its first line is not that of a snapshot");
  snapshot made{.source = text_in(head, "source"), .fields = {}, .rows = {}};
  for (const json& field : head.value("fields", json::array())) {
    if (field.is_string()) made.fields.push_back(field.get<std::string>());
  }
  std::size_t number = 1;
  for (const std::string_view line : split(text.substr(end + 1), '\n')) {
    ++number;
    if (line.empty()) continue;
    auto row = row_of(json::parse(line, nullptr, false), made.fields.size());
    if (!row) return fail(fmt::format("line {} is not a row", number));
    made.rows.push_back(std::move(*row));
  }
  return made;
}

std::string snapshot_path(std::string_view source, std::string_view sha256) {
  return fmt::format("snapshots/{}/{}.ndjson", source, sha256);
}

std::string to_text(const lock_file& lock) {
  json made = json::object();
  for (const auto& [source, entry] : lock) made[source] = to_json(entry);
  return made.dump(1) + "\n";
}

result<lock_file> parse_lock(const std::string& path, std::string_view text) {
  findings found;
  const auto read = parse_json({.file = path, .text = text}, found);
  if (!read) return fail(to_text(found.front()));
  lock_file lock;
  if (!read->is_object()) return fail(fmt::format("{}: the lock file is an object", path));
  for (const auto& [source, entry] : read->items()) {
    if (!entry.is_object()) return fail(fmt::format("{}: {} is no entry", path, in_quotes(source)));
    lock.emplace(source, entry_of(entry));
  }
  return lock;
}

std::optional<int> days_between(std::string_view earlier, std::string_view later) {
  const auto from = day_of(earlier);
  const auto to = day_of(later);
  if (!from || !to) return std::nullopt;
  return static_cast<int>((*to - *from).count());
}

}  // namespace escp::sources
