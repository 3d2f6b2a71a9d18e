#include <doctest/doctest.h>

#include "metadata/metadata.h"

namespace escp::metadata {

namespace {

constexpr date early{.year = 2025, .month = 1, .day = 2};
constexpr date late{.year = 2026, .month = 11, .day = 20};
const std::string site = "https://catalogue.example/";

std::string in(const std::string& element, const std::string& entries) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + element +
         " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + entries + "</" + element +
         ">\n";
}

}  // namespace

TEST_CASE("a site map names folders, and the index the newest day of each map") {
  const std::vector<dated_page> pages{
      {"en/index.html", late}, {"en/a&b/index.html", early}, {"en/c/index.html", early}};
  CHECK(sitemaps(site, pages, 2) ==
        output_files{
            {"sitemap-1.xml",
             in("urlset",
                "<url><loc>https://catalogue.example/en/</loc><lastmod>2026-11-20</lastmod></url>\n"
                "<url><loc>https://catalogue.example/en/a&amp;b/</loc>"
                "<lastmod>2025-01-02</lastmod></url>\n")},
            {"sitemap-2.xml", in("urlset",
                                 "<url><loc>https://catalogue.example/en/c/</loc>"
                                 "<lastmod>2025-01-02</lastmod></url>\n")},
            {"sitemap.xml", in("sitemapindex",
                               "<sitemap><loc>https://catalogue.example/sitemap-1.xml</loc>"
                               "<lastmod>2026-11-20</lastmod></sitemap>\n"
                               "<sitemap><loc>https://catalogue.example/sitemap-2.xml</loc>"
                               "<lastmod>2025-01-02</lastmod></sitemap>\n")}});
}

TEST_CASE("a map holds 50,000 pages and no more") {
  const std::vector<dated_page> full(50000, {"en/index.html", early});
  CHECK(sitemaps(site, full).size() == 2);
  const std::vector<dated_page> more(50001, {"en/index.html", early});
  CHECK(sitemaps(site, more).size() == 3);
}

TEST_CASE("a site without pages has a map without entries") {
  CHECK(sitemaps(site, {}) == output_files{{"sitemap.xml", in("urlset", "")}});
}

}  // namespace escp::metadata
