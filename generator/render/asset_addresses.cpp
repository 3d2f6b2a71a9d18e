#include "render/asset_addresses.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/text_file.h"

namespace escp::render {

namespace {

constexpr std::string_view root = "{{root}}";

using address_list = std::vector<std::string_view>;

void check_text(const std::string& path, std::string_view text, const address_list& published,
                findings& found) {
  constexpr std::string_view ends = "\"'#? \n>";
  const std::string begin = fmt::format("{}assets/", root);
  for (std::size_t at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at)) {
    at += root.size();
    const std::string_view address = text.substr(at, text.find_first_of(ends, at) - at);
    if (std::ranges::find(published, address) != published.end()) continue;
    const line_column where = line_column_at(text, at);
    found.push_back({.code = "asset-missing",
                     .where = {.file = path, .line = where.line, .column = where.column},
                     .pointer = {},
                     .message = fmt::format("nothing is published at {}{}", in_quotes(address),
                                            did_you_mean(address, published)),
                     .hint = "parts of style sheets and modules are joined into others"});
  }
}

}  // namespace

result<void> check_asset_addresses(const file_reader& files, const std::string& folder,
                                   const output_files& assets, findings& found) {
  address_list published;
  for (const output_file& one : assets) published.push_back(one.path);
  for (const char* part : {"/pages", "/partials"}) {
    const auto paths = files.list(folder + part);
    if (!paths) return tl::unexpected(paths.error());
    for (const std::string& path : *paths) {
      const auto text = read_text(files, path);
      if (!text) return tl::unexpected(text.error());
      check_text(path, *text, published, found);
    }
  }
  return {};
}

}  // namespace escp::render
