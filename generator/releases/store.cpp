#include "releases/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/sha256.h"
#include "base/text.h"
#include "releases/version.h"

namespace escp::releases {

namespace {

using nlohmann::json;

constexpr std::string_view list_name = "releases.json";

tl::unexpected<failure> damaged(const std::string& path, const std::string& why) {
  return fail(
      fmt::format("the store of releases is damaged: {}: {}; take it from a copy", path, why));
}

std::string manifest_path(std::string_view version) {
  return fmt::format("manifests/{}.json", version);
}

std::string object_path(const std::string& sha256) {
  return fmt::format("objects/{}/{}", sha256.substr(0, 2), sha256.substr(2));
}

bool is_sha256(const json& one) {
  return one.is_string() && one.get_ref<const std::string&>().size() == 64 &&
         one.get_ref<const std::string&>().find_first_not_of("0123456789abcdef") ==
             std::string::npos;
}

/// A path that stays below the folder of its version.
bool is_inside(const std::string& path) {
  const auto parts = split(path, '/');
  return std::ranges::none_of(parts, [](std::string_view part) {
    return part.empty() || part == "." || part == ".." || part.find('\\') != std::string_view::npos;
  });
}

std::optional<stored_file> read_file_row(const json& row) {
  const bool has_form = row.is_object() && row.contains("path") && row["path"].is_string() &&
                        row.contains("sha256") && is_sha256(row["sha256"]) &&
                        row.contains("bytes") && row["bytes"].is_number_unsigned();
  if (!has_form) return std::nullopt;
  stored_file one{row["path"], row["sha256"], row["bytes"]};
  return is_inside(one.path) ? std::optional(one) : std::nullopt;
}

std::optional<stored_release> read_manifest(const json& manifest, const std::string& version) {
  const bool has_form = manifest.is_object() && manifest.value("version", "") == version &&
                        manifest.contains("content") && is_sha256(manifest["content"]) &&
                        manifest.contains("whole") && manifest["whole"].is_boolean() &&
                        manifest.contains("files") && manifest["files"].is_array();
  if (!has_form) return std::nullopt;
  stored_release one{version, manifest["content"], manifest["whole"], {}};
  for (const json& row : manifest["files"]) {
    const auto file = read_file_row(row);
    if (!file) return std::nullopt;
    one.files.push_back(*file);
  }
  return one;
}

class store_reader {
 public:
  store_reader(const file_reader& files, const std::string& folder)
      : files_(files), folder_(folder) {}

  result<release_store> read() {
    const auto list = read_json(std::string(list_name));
    if (!list) return tl::unexpected(list.error());
    if (!list->is_object() || !list->contains("versions") || !(*list)["versions"].is_array())
      return damaged(path(list_name), "it has no list \"versions\"");
    for (const json& version : (*list)["versions"]) {
      if (auto added = add_release(version); !added) return tl::unexpected(added.error());
    }
    if (list->contains("refused")) store_.refused = read_refusal((*list)["refused"]);
    return std::move(store_);
  }

 private:
  [[nodiscard]] std::string path(std::string_view name) const {
    return fmt::format("{}/{}", folder_, name);
  }

  result<json> read_json(const std::string& name) const {
    const auto text = files_.read(path(name));
    if (!text) return damaged(path(name), text.error().message);
    json value = json::parse(*text, nullptr, false);
    if (value.is_discarded()) return damaged(path(name), "not JSON");
    return value;
  }

  result<void> add_release(const json& version) {
    if (!version.is_string() || !day_of(version.get_ref<const std::string&>()))
      return damaged(path(list_name), "a version is a date such as \"2026.11.20\"");
    const auto name = version.get<std::string>();
    if (!store_.releases.empty() && !is_earlier(store_.releases.back().version, name))
      return damaged(path(list_name), "the versions are not in order");
    const auto manifest = read_json(manifest_path(name));
    if (!manifest) return tl::unexpected(manifest.error());
    auto release = read_manifest(*manifest, name);
    if (!release) return damaged(path(manifest_path(name)), "it has not the form of a manifest");
    for (const stored_file& one : release->files) {
      if (auto added = add_object(one); !added) return added;
    }
    store_.releases.push_back(std::move(*release));
    return {};
  }

  result<void> add_object(const stored_file& one) {
    if (store_.objects.contains(one.sha256)) return {};
    const std::string at = path(object_path(one.sha256));
    auto bytes = files_.read(at);
    if (!bytes) return damaged(at, bytes.error().message);
    if (bytes->size() != one.bytes || sha256_hex(*bytes) != one.sha256)
      return damaged(at, "its bytes are not those of its name");
    store_.objects.emplace(one.sha256, std::move(*bytes));
    return {};
  }

  static std::optional<refusal> read_refusal(const json& one) {
    if (!one.is_object() || !one.contains("reasons") || !one["reasons"].is_array())
      return std::nullopt;
    refusal read{one.value("version", ""), {}};
    for (const json& reason : one["reasons"]) {
      if (reason.is_string()) read.reasons.push_back(reason);
    }
    return read;
  }

  const file_reader& files_;
  const std::string& folder_;
  release_store store_;
};

std::string list_text(const release_store& store) {
  json versions = json::array();
  for (const stored_release& one : store.releases) versions.push_back(one.version);
  json list{{"versions", std::move(versions)}};
  if (store.refused)
    list["refused"] = {{"version", store.refused->version}, {"reasons", store.refused->reasons}};
  return list.dump(1) + "\n";
}

std::string manifest_text(const stored_release& one) {
  std::string lines;
  for (const stored_file& file : one.files) {
    lines +=
        fmt::format("{}{{\"path\":{},\"bytes\":{},\"sha256\":\"{}\"}}",
                    lines.empty() ? "\n" : ",\n", json(file.path).dump(), file.bytes, file.sha256);
  }
  return fmt::format(
      "{{\"version\":\"{}\",\n\"content\":\"{}\",\n\"whole\":{},\n\"files\":[{}\n]}}\n",
      one.version, one.content, one.is_whole, lines);
}

}  // namespace

const stored_release* release_store::latest() const {
  return releases.empty() ? nullptr : &releases.back();
}

const stored_release* release_store::find(std::string_view version) const {
  const auto at = std::ranges::find(releases, version, &stored_release::version);
  return at == releases.end() ? nullptr : &*at;
}

const std::string* release_store::bytes(const stored_release& of, std::string_view path) const {
  const auto at = std::ranges::find(of.files, path, &stored_file::path);
  if (at == of.files.end()) return nullptr;
  const auto object = objects.find(at->sha256);
  return object == objects.end() ? nullptr : &object->second;
}

result<release_store> read_store(const file_reader& files, const std::string& folder,
                                 missing_store missing) {
  const auto paths = files.list(folder);
  if (!paths) {
    if (missing == missing_store::is_empty) return release_store();
    return tl::unexpected(paths.error().within("the store of releases"));
  }
  const std::string list = fmt::format("{}/{}", folder, list_name);
  if (std::ranges::find(*paths, list) == paths->end()) return release_store();
  return store_reader(files, folder).read();
}

output_files store_files(const release_store& store) {
  output_files files{{std::string(list_name), list_text(store)}};
  std::set<std::string> needed;
  for (const stored_release& one : store.releases) {
    files.push_back({manifest_path(one.version), manifest_text(one)});
    for (const stored_file& file : one.files) needed.insert(file.sha256);
  }
  for (const std::string& sha256 : needed) {
    files.push_back({object_path(sha256), store.objects.at(sha256)});
  }
  std::ranges::sort(files, {}, &output_file::path);
  return files;
}

void put_file(release_store& store, stored_release& into, std::string path, std::string bytes) {
  stored_file row{std::move(path), sha256_hex(bytes), bytes.size()};
  store.objects.try_emplace(row.sha256, std::move(bytes));
  const auto at = std::ranges::lower_bound(into.files, row.path, {}, &stored_file::path);
  if (at != into.files.end() && at->path == row.path) {
    *at = std::move(row);
  } else {
    into.files.insert(at, std::move(row));
  }
}

result<record_set> records_of(const release_store& store, const stored_release& one,
                              const std::vector<std::string>& kinds) {
  record_set records;
  findings found;
  for (const stored_file& file : one.files) {
    const std::string kind = kind_of_file(file.path);
    if (kind.empty()) continue;
    if (!kinds.empty() && std::ranges::find(kinds, kind) == kinds.end()) continue;
    read_kind(one.version + "/" + file.path, kind, store.objects.at(file.sha256), records, found);
  }
  if (!found.empty()) return damaged(found.front().where.file, found.front().message);
  return records;
}

}  // namespace escp::releases
