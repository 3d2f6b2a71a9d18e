#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/output_file.h"
#include "metadata/dcat.h"

namespace escp::metadata {

/// `catalog.ttl`, `.jsonld`, `.rdf` (DCAT-AP 3.0.1, one graph) and `catalog.dcat-ap-2.1.1.ttl`.
/// They name absolute addresses, so that there are none without the address of the site.
[[nodiscard]] output_files catalogue_files(const catalogue_input& input);

/// `robots.txt`; and with the address of the site `sitemap.xml`, `sitemap-<n>.xml` and
/// `opensearch.xml`. `pages` are the paths of the pages of the site.
[[nodiscard]] output_files finding_aids(const catalogue_input& input,
                                        std::span<const std::string> pages);

/// A page, and the day on which what it shows last changed.
struct dated_page {
  std::string path;
  date changed;
};

/// An index and one site map per `most` pages (the protocol allows 50,000). Without a page, one
/// that is empty.
[[nodiscard]] output_files sitemaps(const std::string& address, std::span<const dated_page> pages,
                                    std::size_t most = 50000);

}  // namespace escp::metadata
