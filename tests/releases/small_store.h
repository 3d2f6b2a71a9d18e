#pragma once

#include <initializer_list>
#include <utility>

#include "releases/content.h"
#include "releases/store.h"

namespace escp::releases {

/// Adds a release with these files to a store: for tests.
inline void add_small_release(release_store& store, std::string version,
                              std::initializer_list<std::pair<std::string, std::string>> files) {
  stored_release release{.version = std::move(version), .content = {}, .files = {}};
  for (const auto& [path, bytes] : files) put_file(store, release, path, bytes);
  release.content = content_hash(release.files);
  store.releases.push_back(std::move(release));
}

/// The store as it is read from the files that it is written to.
inline result<release_store> written_and_read(const release_store& store) {
  std::map<std::string, std::string> files;
  for (const output_file& one : store_files(store)) files["s/" + one.path] = one.bytes;
  return read_store(memory_reader(std::move(files)), "s", missing_store::is_a_failure);
}

}  // namespace escp::releases
