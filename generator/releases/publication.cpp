#include "releases/publication.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "releases/delta_csv.h"
#include "releases/delta_json.h"

namespace escp::releases {

namespace {

using nlohmann::json;

/// A format of a delta.
struct delta_format {
  std::string_view extension;
  std::string (*text)(const delta& all);
};

constexpr std::array<delta_format, 3> formats{
    {{"csv", to_csv}, {"json", to_json}, {"ndjson", to_ndjson}}};

void add_delta(output_files& files, const std::string& name, const delta& changes) {
  for (const delta_format& one : formats) {
    files.push_back({fmt::format("data/changes/{}.{}", name, one.extension), one.text(changes)});
  }
}

std::string window_name(int days) { return fmt::format("last-{}-days", days); }

json changes_links(const std::string& name, const delta& changes) {
  const std::string base = "data/changes/" + name;
  return {{"from", changes.from},
          {"count", changes.changes.size()},
          {"json", base + ".json"},
          {"ndjson", base + ".ndjson"},
          {"csv", base + ".csv"}};
}

json version_row(const release_step& one) {
  json row{{"version", one.version},      {"released", to_text(one.day)},
           {"content_hash", one.content}, {"records", one.records},
           {"files", one.files},          {"bytes", one.bytes},
           {"complete", one.is_whole},    {"address", fmt::format("data/v/{}/", one.version)}};
  if (!one.changes.from.empty()) row["changes"] = changes_links(one.version, one.changes);
  return row;
}

json last_result(const release_history& history) {
  if (history.refused)
    return {{"result", "refused"},
            {"version", history.refused->version},
            {"reasons", history.refused->reasons}};
  if (history.steps.empty()) return {{"result", "none"}};
  return {{"result", "published"}, {"version", history.steps.back().version}};
}

std::string retention_text(const retention& policy) {
  return fmt::format(
      "The newest {} versions keep every file. Older ones keep their records (NDJSON), schemas, "
      "licence, attribution and checksums for as long as the catalogue is published. What must be "
      "erased is taken out of all of them.",
      policy.whole);
}

}  // namespace

std::string versions_json(const release_history& history, const retention& policy) {
  json versions = json::array();
  for (const release_step& one : history.steps) versions.insert(versions.begin(), version_row(one));
  json windows = json::array();
  for (const change_window& one : history.windows) {
    json row = changes_links(window_name(one.days), one.changes);
    row["days"] = one.days;
    windows.push_back(std::move(row));
  }
  const json last = history.steps.empty() ? json() : json(history.steps.back().version);
  return json{{"last_successful", last},
              {"last_result", last_result(history)},
              {"retention", retention_text(policy)},
              {"versions", std::move(versions)},
              {"windows", std::move(windows)}}
             .dump(1) +
         "\n";
}

output_files publication_files(const release_store& store, const release_history& history,
                               const retention& policy) {
  output_files files{{"data/versions.json", versions_json(history, policy)}};
  for (const stored_release& release : store.releases) {
    for (const stored_file& one : release.files) {
      files.push_back(
          {fmt::format("data/v/{}/{}", release.version, one.path), store.objects.at(one.sha256)});
    }
  }
  for (const release_step& one : history.steps) {
    if (!one.changes.from.empty()) add_delta(files, one.version, one.changes);
  }
  for (const change_window& one : history.windows)
    add_delta(files, window_name(one.days), one.changes);
  std::ranges::sort(files, {}, &output_file::path);
  return files;
}

}  // namespace escp::releases
