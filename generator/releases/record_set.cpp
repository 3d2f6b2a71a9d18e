#include "releases/record_set.h"

#include <fmt/format.h>

#include "base/json_text.h"
#include "base/text.h"

namespace escp::releases {

namespace {

constexpr std::string_view extension = ".ndjson";

finding at_line(const std::string& file, std::size_t line, std::string code, std::string message) {
  return {.code = std::move(code),
          .where = {.file = file, .line = line, .column = 1},
          .pointer = {},
          .message = std::move(message),
          .hint = "a release is made by the program; make it again, or take another copy"};
}

/// Whether the lines are records: a table of something else, such as memberships, has no ids.
bool holds_records(std::string_view text) {
  const auto first = nlohmann::json::parse(text.substr(0, text.find('\n')), nullptr, false);
  return first.is_discarded() || !first.is_object() || first.contains("id");
}

}  // namespace

void read_kind(const std::string& file, const std::string& kind, std::string_view text,
               record_set& into, findings& found) {
  if (!holds_records(text)) return;
  std::size_t line = 0;
  for (const std::string_view one : split(text, '\n')) {
    ++line;
    if (one.empty()) continue;
    auto record = parse_json({.file = file, .text = one, .first_line = line}, found);
    if (!record) continue;
    const auto id = record->is_object() ? record->find("id") : record->end();
    if (id == record->end() || !id->is_string()) {
      found.push_back(at_line(file, line, "record-without-id", "a record without an id"));
      continue;
    }
    const record_key key{kind, id->get<std::string>()};
    if (!into.emplace(key, std::move(*record)).second) {
      found.push_back(
          at_line(file, line, "record-twice",
                  fmt::format("{} stands here for the second time", in_quotes(key.id))));
    }
  }
}

std::string kind_of_file(std::string_view path) {
  if (path.find('/') != std::string_view::npos || !path.ends_with(extension)) return {};
  return std::string(path.substr(0, path.size() - extension.size()));
}

output_files record_files(const record_set& records) {
  output_files files;
  for (const auto& [key, record] : records) {
    const std::string name = key.kind + std::string(extension);
    if (files.empty() || files.back().path != name) files.push_back({name, {}});
    files.back().bytes += record.dump() + "\n";
  }
  return files;
}

result<record_set> read_records(const file_reader& files, const std::string& folder,
                                findings& found) {
  const auto paths = files.list(folder);
  if (!paths) return tl::unexpected(paths.error());
  record_set records;
  bool is_release = false;
  for (const std::string& path : *paths) {
    const std::string kind = kind_of_file(std::string_view(path).substr(folder.size() + 1));
    if (kind.empty()) continue;
    const auto text = files.read(path);
    if (!text) return tl::unexpected(text.error());
    is_release = true;
    read_kind(path, kind, *text, records, found);
  }
  if (!is_release) {
    return fail(folder +
                " is no release: it holds no NDJSON file; name the folder data/ of a site");
  }
  return records;
}

}  // namespace escp::releases
