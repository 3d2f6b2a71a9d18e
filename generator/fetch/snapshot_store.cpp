#include "fetch/snapshot_store.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "base/sha256.h"

namespace escp::fetch {

namespace fs = std::filesystem;

result<std::string> snapshot_store::put(const sources::snapshot& one) const {
  const std::string bytes = sources::to_text(one);
  std::string hash = sha256_hex(bytes);
  const auto written = write(sources::snapshot_path(one.source, hash), bytes);
  if (!written) return tl::unexpected(written.error());
  return hash;
}

result<bool> snapshot_store::put(const sources::lock_file& lock) const {
  return write(std::string(sources::lock_path), sources::to_text(lock));
}

void snapshot_store::forget_others(const std::string& source, const std::string& sha256) const {
  std::error_code error;
  const fs::path kept = fs::path(folder_) / sources::snapshot_path(source, sha256);
  for (const auto& entry : fs::directory_iterator(kept.parent_path(), error)) {
    const bool is_other = entry.path().extension() == ".ndjson" && entry.path() != kept;
    if (is_other) fs::remove(entry.path(), error);
  }
}

result<bool> snapshot_store::write(const std::string& path, const std::string& bytes) const {
  const fs::path place = fs::path(folder_) / path;
  const fs::path beside = place.parent_path() / ("." + place.filename().string() + ".new");
  std::error_code error;
  fs::create_directories(place.parent_path(), error);
  {
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.flush();
    if (!stream) return fail(fmt::format("cannot write {}", place.generic_string()));
  }
  fs::rename(beside, place, error);
  if (error)
    return fail(fmt::format("cannot write {}: {}", place.generic_string(), error.message()));
  return true;
}

}  // namespace escp::fetch
