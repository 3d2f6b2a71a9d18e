#include "opendata/data_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "model/imported.h"

namespace escp::opendata {

namespace {

/// `,"key":value`: members are put together as text, so that they stay in a readable order.
std::string member_text(std::string_view key, const nlohmann::json& value) {
  return fmt::format(",\"{}\":{}", key, value.dump());
}

std::string counts_json(const model::catalogue& catalogue) {
  std::array<std::size_t, model::kinds.size()> counts{};
  catalogue.each([&](model::kind kind, const auto&) { ++counts[static_cast<std::size_t>(kind)]; });
  std::string members;
  for (const model::kind_row& row : model::kinds) {
    members += member_text(row.name, counts[static_cast<std::size_t>(row.kind)]);
  }
  return "{" + members.substr(1) + "}";
}

std::string file_json(const listed_file& one) {
  std::string members = member_text("name", one.name) + member_text("path", one.path) +
                        member_text("bytes", one.bytes) + member_text("sha256", one.sha256) +
                        member_text("media_type", one.media_type);
  if (one.rows) members += member_text("rows", *one.rows);
  return "{" + members.substr(1) + "}";
}

/// The sources that are read by machine, one a line: how fresh each is, and why not fresher.
std::string fetched_sources_json(const model::catalogue& catalogue) {
  std::string lines;
  for (const model::source& one : catalogue.all<model::source>()) {
    const auto fetched = model::fetched_source_of(one);
    if (!fetched) continue;
    std::string members = member_text("id", one.id) + member_text("fetched", fetched->time) +
                          member_text("rows", fetched->rows) +
                          member_text("sha256", fetched->sha256);
    if (fetched->stale)
      members += fmt::format(",\"stale\":{{\"days\":{},\"reason\":{}}}", fetched->stale->days,
                             nlohmann::json(fetched->stale->reason).dump());
    lines += (lines.empty() ? "\n{" : ",\n{") + members.substr(1) + "}";
  }
  return lines.empty() ? lines : fmt::format("\"sources\":[{}\n],\n", lines);
}

/// The description of a table stands beside it under its name, so that no list need name it.
bool stands_beside(const listed_file& one) { return one.media_type == "application/csvm+json"; }

std::string text_or_null(const std::string& text) {
  return text.empty() ? "null" : nlohmann::json(text).dump();
}

/// Lines that say where the data stand among the releases; nothing where none are kept.
std::string standing_lines(const export_input& input, const std::string& content) {
  if (!input.standing) return {};
  const release_standing& standing = *input.standing;
  const bool is_released = standing.is_release || content == standing.last_content;
  const std::string_view result = is_released            ? "published"
                                  : standing.was_refused ? "refused"
                                                         : "unreleased";
  return fmt::format(
      "\"content_hash\":\"{}\",\n\"last_successful\":{},\n\"released\":{},\n\"result\":\"{}\",\n",
      content, text_or_null(standing.last_successful),
      text_or_null(is_released ? standing.last_successful : ""), result);
}

}  // namespace

std::string index_json(const export_input& input, std::span<const listed_file> files,
                       const std::string& content) {
  std::string lines;
  for (const listed_file& one : files) {
    if (stands_beside(one)) continue;
    lines += lines.empty() ? "\n" : ",\n";
    lines += file_json(one);
  }
  return fmt::format(
      "{{\"version\":{},\n{}\"licence\":\"{}\",\n\"counts\":{},\n{}\"files\":[{}\n]}}\n",
      nlohmann::json(input.version).dump(), standing_lines(input, content), licence_address,
      counts_json(input.catalogue), fetched_sources_json(input.catalogue), lines);
}

std::string checksum_lines(std::span<const listed_file> files) {
  constexpr std::string_view folder = "data/";
  std::vector<const listed_file*> sorted;
  for (const listed_file& one : files) sorted.push_back(&one);
  std::ranges::sort(sorted, {}, &listed_file::path);
  std::string lines;
  for (const listed_file* one : sorted) {
    lines += fmt::format("{}  {}\n", one->sha256, one->path.substr(folder.size()));
  }
  return lines;
}

}  // namespace escp::opendata
