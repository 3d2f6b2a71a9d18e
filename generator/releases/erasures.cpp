#include "releases/erasures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/json_text.h"
#include "base/text.h"
#include "releases/content.h"

namespace escp::releases {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 1> lists{"erasure"};
constexpr std::array<field_rule, 4> rules{
    {{"record"}, {"field", field_type::text, false}, {"asked", field_type::day}, {"reason"}}};

/// Whether a part of a record is about the record of that id: the id itself, or an object that
/// names it.
bool refers_to(const json& part, const std::string& id) {
  if (part.is_string()) return part.get_ref<const std::string&>() == id;
  return part.is_object() && std::ranges::any_of(part, [&](const json& member) {
           return member.is_string() && member.get_ref<const std::string&>() == id;
         });
}

/// Takes references out of lists and objects, at any depth. Ids of records are unique over kinds in
/// this respect: one that is erased must not be named anywhere.
bool drop_references(json& part, const std::string& id) {
  bool changed = false;
  if (part.is_array()) {
    const auto gone = std::remove_if(part.begin(), part.end(),
                                     [&](const json& one) { return refers_to(one, id); });
    changed = gone != part.end();
    part.erase(gone, part.end());
  } else if (part.is_object()) {
    for (auto at = part.begin(); at != part.end();) {
      const bool is_reference = at.key() != "id" && refers_to(*at, id);
      changed = changed || is_reference;
      at = is_reference ? part.erase(at) : std::next(at);
    }
  }
  if (part.is_structured()) {
    for (json& inner : part) changed = drop_references(inner, id) || changed;
  }
  return changed;
}

bool erase_record(record_set& records, const record_key& key) {
  bool changed = records.erase(key) > 0;
  // What was computed about it goes too: its outcomes name it as their subject.
  const auto is_about = [&](const auto& row) {
    return row.second.is_object() && row.second.value("subject", json()) == key.id &&
           row.second.value("subject_kind", json()) == key.kind;
  };
  changed = std::erase_if(records, is_about) > 0 || changed;
  for (auto& [other, record] : records) changed = drop_references(record, key.id) || changed;
  return changed;
}

bool erase_field(json& record, const std::string& pointer) {
  const json::json_pointer at(pointer);
  if (!record.contains(at)) return false;
  json& parent = record.at(at.parent_pointer());
  if (parent.is_object()) {
    parent.erase(at.back());
  } else {
    parent.erase(std::stoul(at.back()));
  }
  return true;
}

bool has(const record_set& records, const erasure& one) {
  const auto at = records.find(one.record);
  return at != records.end() &&
         (one.field.empty() || at->second.contains(json::json_pointer(one.field)));
}

/// The release with these records and without what else might hold the erased. A kind of which no
/// record is left keeps its file.
void keep_only(release_store& store, stored_release& release, const record_set& records) {
  std::erase_if(release.files, [](const stored_file& file) {
    return !is_content(file.path) && file.path != "LICENSE.txt";
  });
  std::map<std::string, std::string> lines;
  for (const stored_file& file : release.files) {
    if (!kind_of_file(file.path).empty()) lines[file.path];
  }
  for (output_file& file : record_files(records)) lines[file.path] = std::move(file.bytes);
  for (auto& [path, bytes] : lines) put_file(store, release, path, std::move(bytes));
  release.content = content_hash(release.files);
  release.is_whole = false;
}

}  // namespace

std::optional<record_key> record_named(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size() ||
      text.find('/', slash + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  return record_key{std::string(text.substr(0, slash)), std::string(text.substr(slash + 1))};
}

std::vector<erasure> read_erasures(const settings& from, findings& found) {
  std::vector<erasure> all;
  check_keys(from, lists, found);
  for (const std::string& entry : fit_entries(from, "erasure", rules, found)) {
    const std::string record = text_at(from, entry + "/record");
    const std::string field = text_at(from, entry + "/field");
    const auto key = record_named(record);
    if (!key || (!field.empty() && !field.starts_with('/'))) {
      const std::string at = entry + (key ? "/field" : "/record");
      found.push_back({.code = "erasure-form",
                       .where = from.place(at),
                       .pointer = at,
                       .message = key ? "a field is a JSON pointer such as \"/website\""
                                      : "a record is named as \"organisations/citeve\"",
                       .hint = {}});
      continue;
    }
    all.push_back({*key, field, from.place(entry)});
  }
  return all;
}

bool erase(record_set& records, const std::vector<erasure>& all) {
  bool changed = false;
  for (const erasure& one : all) {
    if (one.field.empty()) {
      changed = erase_record(records, one.record) || changed;
    } else if (const auto at = records.find(one.record); at != records.end()) {
      changed = erase_field(at->second, one.field) || changed;
    }
  }
  return changed;
}

result<std::size_t> erase(release_store& store, const std::vector<erasure>& all) {
  std::size_t mended = 0;
  if (all.empty()) return mended;
  for (stored_release& release : store.releases) {
    auto records = records_of(store, release);
    if (!records) return tl::unexpected(records.error());
    if (!erase(*records, all)) continue;
    keep_only(store, release, *records);
    ++mended;
  }
  return mended;
}

void check_erased(const record_set& records, const std::vector<erasure>& all, findings& found) {
  for (const erasure& one : all) {
    if (!has(records, one)) continue;
    found.push_back({.code = "erased-present",
                     .where = one.where,
                     .pointer = {},
                     .message = fmt::format("{}/{}{} is to be erased, and the data have it",
                                            one.record.kind, one.record.id, one.field),
                     .hint = "take it out of the data folder, and out of what refers to it"});
  }
}

}  // namespace escp::releases
