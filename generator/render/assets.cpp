#include "render/assets.h"

#include "render/join_modules.h"
#include "render/join_styles.h"
#include "render/text_file.h"

namespace escp::render {

namespace {

/// The files of a folder by what becomes of them.
struct sorted_assets {
  asset_texts sheets;
  asset_texts modules;
  output_files others;
};

result<sorted_assets> read_assets(const file_reader& files, const std::string& folder,
                                  findings& found) {
  const auto paths = files.list(folder);
  if (!paths) return tl::unexpected(paths.error());
  sorted_assets all;
  for (const std::string& path : *paths) {
    const bool is_sheet = path.ends_with(".css");
    const bool is_text = is_sheet || path.ends_with(".js");
    auto bytes = is_text ? read_text(files, path) : files.read(path);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string name = path.substr(folder.size() + 1);
    if (!is_text) {
      all.others.push_back({.path = name, .bytes = std::move(*bytes)});
    } else if (is_utf8(path, *bytes, found)) {
      (is_sheet ? all.sheets : all.modules).emplace(name, std::move(*bytes));
    }
  }
  return all;
}

}  // namespace

result<output_files> make_assets(const file_reader& files, const std::string& folder,
                                 findings& found) {
  const std::string assets = folder + "/assets";
  auto sorted = read_assets(files, assets, found);
  if (!sorted) return tl::unexpected(sorted.error().within("cannot read the assets"));
  output_files all = std::move(sorted->others);
  for (output_file& one : join_styles(assets, sorted->sheets, found)) all.push_back(std::move(one));
  for (output_file& one : join_modules(assets, sorted->modules, found))
    all.push_back(std::move(one));
  for (output_file& one : all) one.path = "assets/" + one.path;
  return all;
}

}  // namespace escp::render
