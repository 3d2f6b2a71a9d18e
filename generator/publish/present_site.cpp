#include "publish/present_site.h"

#include <fmt/format.h>

#include <system_error>

#include "base/file_reader.h"
#include "publish/manifest.h"

namespace escp::publish {

result<made_files> read_made_files(const places& at) {
  namespace fs = std::filesystem;
  const fs::path path = at.site / manifest_name;
  std::error_code error;
  if (!at.site_exists || !fs::exists(fs::symlink_status(path, error))) return made_files();
  return disk_reader()
      .read(path.string())
      .and_then(read_manifest)
      .map_error([&](const failure& why) {
        return at.cannot_write(
            manifest_name, fmt::format("{}: remove {}, but for files of your own, and build again",
                                       why.message, at.shown.string()));
      });
}

}  // namespace escp::publish
