#include "publish/manifest.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/sha256.h"

namespace escp::publish {

std::string manifest_text(const output_files& files) {
  std::vector<const output_file*> sorted;
  for (const output_file& one : files) sorted.push_back(&one);
  std::ranges::sort(sorted, {}, &output_file::path);
  std::vector<std::string> lines(sorted.size());
  tbb::parallel_for(std::size_t{0}, sorted.size(), [&](std::size_t at) {
    const output_file& one = *sorted[at];
    lines[at] =
        fmt::format("{{\"path\":{},\"bytes\":{},\"sha256\":\"{}\"}}",
                    nlohmann::json(one.path).dump(), one.bytes.size(), sha256_hex(one.bytes));
  });
  return fmt::format("{{\"files\":[\n{}\n]}}\n", fmt::join(lines, ",\n"));
}

result<std::set<std::string, std::less<>>> read_manifest(std::string_view text) {
  const auto damaged = [] { return fail("the manifest is damaged"); };
  const nlohmann::json manifest = nlohmann::json::parse(text, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("files")) return damaged();
  const nlohmann::json& files = manifest.at("files");
  if (!files.is_array()) return damaged();
  std::set<std::string, std::less<>> paths;
  for (const nlohmann::json& one : files) {
    if (!one.is_object() || !one.contains("path") || !one.at("path").is_string()) return damaged();
    paths.insert(one.at("path").get<std::string>());
  }
  return paths;
}

}  // namespace escp::publish
