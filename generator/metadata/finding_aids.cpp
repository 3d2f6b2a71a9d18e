#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/html.h"
#include "base/text.h"
#include "metadata/metadata.h"

namespace escp::metadata {

namespace {

/// When what the pages show last changed: a record's page its record, a list its kind, any other
/// page the whole.
class page_dates {
 public:
  explicit page_dates(const catalogue_input& input)
      : input_(input), whole_(input.covered.whole.modified.value_or(input.version)) {
    input.catalogue.each([&](model::kind kind, const auto& one) {
      records_[fmt::format("{}/{}", model::name_of(kind), one.id)] =
          input.catalogue.newest_source_date(one);
    });
  }

  [[nodiscard]] date of(std::string_view path) const {
    const auto parts = split(path, '/');
    const auto kind = parts.size() > 2 ? model::kind_named(parts[1]) : std::nullopt;
    if (!kind) return whole_;
    if (parts.size() == 3) return input_.covered.of(*kind).modified.value_or(whole_);
    const auto found = records_.find(fmt::format("{}/{}", parts[1], parts[2]));
    return found == records_.end() ? whole_ : found->second;
  }

 private:
  const catalogue_input& input_;
  date whole_;
  std::map<std::string, date, std::less<>> records_;
};

/// The root only leads on to a language, and 404.html stands for every address that is none.
bool is_for_readers(const std::string& path) {
  return path.ends_with(".html") && path != "index.html" && path != "404.html";
}

std::string robots(const std::string& address) {
  const std::string rules = "User-agent: *\nAllow: /\n";
  return address.empty() ? rules : fmt::format("{}\nSitemap: {}sitemap.xml\n", rules, address);
}

std::string open_search(const catalogue_input& input) {
  const render::translation& texts = *input.languages.front();
  const std::string address = escaped(input.address).text;
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
      "<ShortName>{}</ShortName>\n<Description>{}</Description>\n"
      "<Url type=\"text/html\" method=\"get\" template=\"{}{}/search/?q={{searchTerms}}\"/>\n"
      "<Url type=\"application/opensearchdescription+xml\" rel=\"self\" "
      "template=\"{}opensearch.xml\"/>\n"
      "<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">{}{}</Image>\n"
      "<Language>{}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n"
      "<OutputEncoding>UTF-8</OutputEncoding>\n</OpenSearchDescription>\n",
      escaped(texts.text("site.name")).text, escaped(texts.text("opensearch.description")).text,
      address, texts.language(), address, address, input.icon, texts.language());
}

}  // namespace

output_files finding_aids(const catalogue_input& input, std::span<const std::string> pages) {
  output_files made{{"robots.txt", robots(input.address)}};
  if (input.address.empty()) return made;
  const page_dates dates(input);
  std::vector<dated_page> dated;
  for (const std::string& path : pages) {
    if (is_for_readers(path)) dated.push_back({path, dates.of(path)});
  }
  made.push_back({"opensearch.xml", open_search(input)});
  for (output_file& one : sitemaps(input.address, dated)) made.push_back(std::move(one));
  return made;
}

}  // namespace escp::metadata
