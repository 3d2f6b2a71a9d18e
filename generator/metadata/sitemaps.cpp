#include <fmt/format.h>

#include <algorithm>

#include "base/html.h"
#include "metadata/metadata.h"

namespace escp::metadata {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The address of a page is that of its folder.
std::string address_of(const std::string& site, std::string_view path) {
  constexpr std::string_view name = "index.html";
  if (path.ends_with(name)) path.remove_suffix(name.size());
  return escaped(site + std::string(path)).text;
}

std::string entry(std::string_view element, const std::string& address, const date& changed) {
  return fmt::format("<{0}><loc>{1}</loc><lastmod>{2}</lastmod></{0}>\n", element, address,
                     to_text(changed));
}

date newest(std::span<const dated_page> pages) {
  return std::ranges::max_element(pages, {}, &dated_page::changed)->changed;
}

std::string list(std::string_view element, const std::string& entries) {
  return fmt::format("{0}<{1} xmlns=\"{2}\">\n{3}</{1}>\n", declaration, element, schema, entries);
}

std::string map_of(const std::string& address, std::span<const dated_page> pages) {
  std::string entries;
  for (const dated_page& one : pages) {
    entries += entry("url", address_of(address, one.path), one.changed);
  }
  return list("urlset", entries);
}

}  // namespace

output_files sitemaps(const std::string& address, std::span<const dated_page> pages,
                      std::size_t most) {
  output_files made;
  std::string entries;
  for (std::size_t first = 0; first < pages.size(); first += most) {
    const auto part = pages.subspan(first, std::min(most, pages.size() - first));
    const std::string name = fmt::format("sitemap-{}.xml", made.size() + 1);
    made.push_back({name, map_of(address, part)});
    entries += entry("sitemap", address_of(address, name), newest(part));
  }
  made.push_back(
      {"sitemap.xml", pages.empty() ? list("urlset", "") : list("sitemapindex", entries)});
  return made;
}

}  // namespace escp::metadata
