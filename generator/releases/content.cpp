#include "releases/content.h"

#include <fmt/format.h>

#include <map>

#include "base/sha256.h"

namespace escp::releases {

namespace {

constexpr std::string_view folder = "data/";

std::string hash_of_lines(const std::map<std::string, std::string>& hashes) {
  std::string lines;
  for (const auto& [path, sha256] : hashes) lines += fmt::format("{}  {}\n", sha256, path);
  return sha256_hex(lines);
}

}  // namespace

bool is_content(std::string_view path) {
  return !kind_of_file(path).empty() ||
         (path.starts_with("schema/") && path.ends_with(".schema.json"));
}

std::string content_hash(std::span<const output_file> files) {
  std::map<std::string, std::string> hashes;
  for (const output_file& one : files) {
    if (!one.path.starts_with(folder)) continue;
    const std::string below = one.path.substr(folder.size());
    if (is_content(below)) hashes.emplace(below, sha256_hex(one.bytes));
  }
  return hash_of_lines(hashes);
}

std::string content_hash(std::span<const stored_file> files) {
  std::map<std::string, std::string> hashes;
  for (const stored_file& one : files) {
    if (is_content(one.path)) hashes.emplace(one.path, one.sha256);
  }
  return hash_of_lines(hashes);
}

}  // namespace escp::releases
