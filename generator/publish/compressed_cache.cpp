#include "publish/compressed_cache.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>
#include <system_error>
#include <vector>

#include "base/file_reader.h"
#include "publish/disk.h"

namespace escp::publish {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t hash_length = 32;

/// Of the name too: an entry in another's place is damaged as well.
std::string seal_of(std::string_view name, std::string_view bytes) {
  return to_text(hasher().add(name).add(bytes).taken());
}

}  // namespace

std::string compressed_cache::name_of(const key& one) {
  const std::string hash = to_text(one.content);
  return fmt::format("{}/{}.{}", hash.substr(0, 2), hash.substr(2), one.settings);
}

std::optional<std::string> compressed_cache::find(const key& wanted) {
  std::string name = name_of(wanted);
  auto entry = disk_reader().read((folder_ / name).string());
  if (!entry || entry->size() < hash_length) return std::nullopt;
  std::string bytes = entry->substr(hash_length);
  if (seal_of(name, bytes) != std::string_view(*entry).substr(0, hash_length)) return std::nullopt;
  const std::scoped_lock lock(mutex_);
  used_.insert(std::move(name));
  return bytes;
}

result<void> compressed_cache::keep(const key& made, std::string_view compressed) {
  std::string name = name_of(made);
  const fs::path path = folder_ / name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return fail(reason_of(error));
  constexpr mode_t readable_by_all = 0666;
  const descriptor file(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, readable_by_all));
  if (!file.is_open()) return fail(reason_of(errno));
  if (auto done = write_all(file, seal_of(name, compressed)); !done) return done;
  if (auto done = write_all(file, compressed); !done) return done;
  const std::scoped_lock lock(mutex_);
  used_.insert(std::move(name));
  return {};
}

void compressed_cache::spare(const key& one) {
  const std::scoped_lock lock(mutex_);
  used_.insert(name_of(one));
}

void compressed_cache::prune() const {
  std::error_code error;
  std::vector<fs::path> unused;
  for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end;
       at.increment(error)) {
    if (at->is_directory(error)) continue;
    if (!used_.contains(at->path().lexically_relative(folder_).generic_string()))
      unused.push_back(at->path());
  }
  for (const fs::path& one : unused) fs::remove(one, error);
}

}  // namespace escp::publish
