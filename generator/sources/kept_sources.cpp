#include "sources/kept_sources.h"

#include <fmt/format.h>

#include "base/sha256.h"
#include "sources/read_descriptions.h"
#include "sources/report.h"

namespace escp::sources {

namespace {

/// Where the snapshot of a source is, and what it must be.
struct wanted_snapshot {
  std::string path;
  const std::string& source;
  const std::string& sha256;
};

/// The snapshot, its hash compared.
std::optional<snapshot> read_snapshot(const file_reader& files, const wanted_snapshot& wanted,
                                      lock_mode mode, findings& found) {
  const std::string& path = wanted.path;
  const level missing = mode == lock_mode::locked ? level::error : level::warning;
  const auto text = files.read(path);
  if (!text) {
    report(found, {"snapshot-missing", missing}, {.file = path},
           "the lock file names a snapshot that is not there",
           fmt::format("run escp fetch {}", wanted.source));
    return std::nullopt;
  }
  const std::string observed = sha256_hex(*text);
  if (observed != wanted.sha256) {
    report(found, {"snapshot-changed", level::error}, {.file = path},
           fmt::format("the snapshot is not what was fetched: its hash is {}", observed),
           fmt::format("snapshots are never edited: run escp fetch {}", wanted.source));
    return std::nullopt;
  }
  auto read = parse_snapshot(*text);
  if (read) return std::move(*read);
  report(found, {"snapshot-form", level::error}, {.file = path}, read.error().message);
  return std::nullopt;
}

}  // namespace

result<source_files> read_source_files(const file_reader& files, const std::string& folder,
                                       const schema_set& schemas, findings& found) {
  source_files read;
  const std::string path = folder + "/sources.toml";
  const auto text = files.read(path);
  if (text) read.descriptions = read_descriptions(path, *text, schemas.files(), found);
  const std::string lock = folder + "/" + std::string(lock_path);
  const auto locked = files.read(lock);
  if (!locked) return read;
  auto parsed = parse_lock(lock, *locked);
  if (!parsed) return tl::unexpected(parsed.error());
  read.lock = std::move(*parsed);
  return read;
}

void each_kept(const file_reader& files, const source_files& all, const import_options& options,
               const kept_visitor& visitor, findings& found) {
  for (const source_description& source : all.descriptions) {
    const auto entry = all.lock.find(source.id);
    if (entry == all.lock.end() || !visitor.is_wanted(source)) continue;
    const std::string& sha256 = entry->second.sha256;
    const std::string file = options.folder + "/" + snapshot_path(source.id, sha256);
    auto rows = read_snapshot(files, {file, source.id, sha256}, options.mode, found);
    if (rows) visitor.take({source, entry->second, file, std::move(*rows)});
  }
}

}  // namespace escp::sources
