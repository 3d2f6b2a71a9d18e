#include "quality/notices.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/csv_line.h"
#include "quality/issue_rules.h"

namespace escp::quality {

namespace {

using model::document;

/// The documents by their files and first lines.
using places = std::map<std::string_view, std::map<std::size_t, const document*>>;

places places_of(const model::documents& documents) {
  places all;
  for (const document& one : documents) all[one.file].emplace(one.first_line, &one);
  return all;
}

/// The document on whose lines something was found.
const document* document_at(const places& all, const position& where) {
  const auto file = all.find(where.file);
  if (file == all.end()) return nullptr;
  const auto after = file->second.upper_bound(where.line);
  if (after == file->second.begin()) return nullptr;
  const document* one = std::prev(after)->second;
  const auto lines = std::ranges::count(one->own_text, '\n');
  return where.line <= one->first_line + static_cast<std::size_t>(lines) ? one : nullptr;
}

/// The source whose snapshot or decisions a file holds; empty for other files.
std::string source_of(const std::string& file) {
  for (const std::string_view folder : {"/snapshots/", "/matches/"}) {
    const std::size_t at = file.find(folder);
    if (at == std::string::npos) continue;
    const std::size_t begin = at + folder.size();
    return file.substr(begin, file.find_first_of("/.", begin) - begin);
  }
  return {};
}

std::string value_at(const document& one, const std::string& pointer) {
  const nlohmann::json::json_pointer at(pointer);
  if (!one.json().contains(at)) return {};
  const nlohmann::json& value = one.json().at(at);
  if (value.is_string()) return value.get<std::string>();
  return value.is_structured() ? std::string() : value.dump();
}

/// Messages may quote what sources say, and that may hold a person's address.
bool is_publishable(const std::string& text) {
  return text.find('@') == std::string::npos && !starts_like_formula(text);
}

notice notice_in(const document& one, const finding& found) {
  notice made{.kind = one.kind, .record = one.id(), .code = found.code, .pointer = found.pointer};
  made.value = value_at(one, found.pointer);
  if (is_publishable(found.message)) made.detail = found.message;
  return made;
}

bool is_rule_on_sources(std::string_view code) {
  return std::ranges::any_of(issue_rules(), [&](const issue_rule& one) {
    return one.kind == model::kind::sources && one.code == code;
  });
}

notice notice_on(std::string source, const finding& found) {
  notice made{.kind = model::kind::sources, .record = std::move(source), .code = found.code};
  if (!is_rule_on_sources(found.code)) made.code = "row-unfit";
  if (found.where.line > 0) made.detail = fmt::format("line {} of the snapshot", found.where.line);
  if (made.code != found.code) made.detail += ": " + found.code;
  return made;
}

std::optional<notice> notice_of(const finding& found, const places& all) {
  if (const document* one = document_at(all, found.where)) return notice_in(*one, found);
  std::string source = source_of(found.where.file);
  if (source.empty()) return std::nullopt;
  return notice_on(std::move(source), found);
}

}  // namespace

std::vector<notice> notices_of(const findings& found, const model::documents& documents) {
  std::vector<notice> made;
  if (found.empty()) return made;
  const places all = places_of(documents);
  for (const finding& one : found) {
    if (one.level == level::error) continue;
    if (auto notice = notice_of(one, all)) made.push_back(std::move(*notice));
  }
  return made;
}

}  // namespace escp::quality
