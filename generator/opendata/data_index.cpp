#include "opendata/data_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

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

}  // namespace

std::string index_json(const export_input& input, std::span<const listed_file> files) {
  std::string lines;
  for (const listed_file& one : files) {
    lines += lines.empty() ? "\n" : ",\n";
    lines += file_json(one);
  }
  return fmt::format("{{\"version\":{},\n\"licence\":\"{}\",\n\"counts\":{},\n\"files\":[{}\n]}}\n",
                     nlohmann::json(input.version).dump(), licence_address,
                     counts_json(input.catalogue), lines);
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
