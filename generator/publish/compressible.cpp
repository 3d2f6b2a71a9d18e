#include "publish/compressible.h"

#include <algorithm>
#include <array>

namespace escp::publish {

namespace {

constexpr std::array<std::string_view, 29> text_endings{
    "atom", "bib",   "css",    "csv",      "geojson", "gml", "htm",         "html", "ics", "js",
    "json", "jsonl", "jsonld", "map",      "md",      "mjs", "ndjson",      "nt",   "rdf", "ris",
    "rss",  "sql",   "svg",    "topojson", "ttl",     "txt", "webmanifest", "xml",  "yaml"};
static_assert(std::ranges::is_sorted(text_endings));

}  // namespace

bool is_compressible(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos &&
         std::ranges::binary_search(text_endings, name.substr(dot + 1));
}

}  // namespace escp::publish
