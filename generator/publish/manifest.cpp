#include "publish/manifest.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace escp::publish {

std::string manifest_line(std::string_view path, const made_file& one) {
  return fmt::format("{{\"path\":{},\"bytes\":{},\"sha256\":\"{}\"}}", nlohmann::json(path).dump(),
                     one.bytes, one.sha256);
}

std::string manifest_text(const std::vector<std::string>& lines) {
  return fmt::format("{{\"files\":[\n{}\n]}}\n", fmt::join(lines, ",\n"));
}

result<made_files> read_manifest(std::string_view text) {
  const auto damaged = [] { return fail("the manifest is damaged"); };
  const nlohmann::json manifest = nlohmann::json::parse(text, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("files")) return damaged();
  const nlohmann::json& files = manifest.at("files");
  if (!files.is_array()) return damaged();
  made_files made;
  for (const nlohmann::json& one : files) {
    const bool is_whole = one.is_object() && one.contains("path") && one.at("path").is_string() &&
                          one.contains("bytes") && one.at("bytes").is_number_unsigned() &&
                          one.contains("sha256") && one.at("sha256").is_string();
    if (!is_whole) return damaged();
    made.emplace(one.at("path").get<std::string>(), made_file{one.at("bytes").get<std::size_t>(),
                                                              one.at("sha256").get<std::string>()});
  }
  return made;
}

}  // namespace escp::publish
