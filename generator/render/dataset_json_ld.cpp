#include "render/dataset_json_ld.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "model/coverage.h"
#include "model/reads.h"
#include "render/record_titles.h"

namespace escp::render {

namespace {

using nlohmann::json;

json keywords(const translation& texts) {
  json words = json::array();
  for (const std::string_view word : split(texts.text("dataset.catalogue.keywords"), ';'))
    words.push_back(trim(word));
  return words;
}

/// The media type of a file by its name; empty for one that is not in the table.
std::string_view media_type_of(const data_file& one) {
  constexpr auto types = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{".csv", "text/csv"},
       {".json", "application/json"},
       {".ndjson", "application/x-ndjson"},
       {".geojson", "application/geo+json"},
       {".jsonld", "application/ld+json"},
       {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
       {".db", "application/vnd.sqlite3"},
       {".ttl", "text/turtle"}});
  const auto* found =
      std::ranges::find_if(types, [&](const auto& row) { return one.path.ends_with(row.first); });
  return found == types.end() ? std::string_view() : found->second;
}

json download(const page_draft& page, const data_file& one) {
  return {{"@type", "DataDownload"},
          {"name", one.path.substr(one.path.rfind('/') + 1)},
          {"contentUrl", page.absolute(page.to().file(one.path))},
          {"encodingFormat", media_type_of(one)},
          {"contentSize", fmt::format("{} B", one.bytes)}};
}

/// Schemas and texts are no data.
bool is_data(const data_file& one) {
  return !one.path.starts_with("data/schema/") && !one.path.ends_with(".txt") &&
         !one.path.ends_with("-metadata.json");
}

json downloads(const page_draft& page) {
  json all = json::array();
  model::note_read(&page.site().data_files);
  for (const data_file& one : page.site().data_files) {
    if (is_data(one)) all.push_back(download(page, one));
  }
  return all;
}

json places(const page_draft& page, const model::coverage& covered) {
  json all = json::array();
  for (const std::string& code : covered.countries)
    all.push_back({{"@type", "Country"}, {"name", country_name(page.site(), code)}});
  return all;
}

}  // namespace

json dataset_of(const page_draft& page) {
  const model::coverage covered = model::coverages_of(page.catalogue()).whole;
  const std::string home = page.site().address.empty() ? "/" : page.site().address;
  json all = {
      {"@context", "https://schema.org"},
      {"@type", "Dataset"},
      {"name", page.text("site.name")},
      {"description", page.text("dataset.catalogue.description")},
      {"url", page.permanent_address()},
      {"license", "https://creativecommons.org/licenses/by/4.0/"},
      {"isAccessibleForFree", true},
      {"inLanguage", page.texts().language()},
      {"version", replace_all(to_text(page.site().version), "-", ".")},
      {"keywords", keywords(page.texts())},
      {"creator", {{"@type", "Organization"}, {"name", page.text("site.name")}, {"url", home}}},
      {"distribution", downloads(page)}};
  if (covered.issued) all["datePublished"] = to_text(*covered.issued);
  if (covered.modified) all["dateModified"] = to_text(*covered.modified);
  if (covered.begins && covered.ends)
    all["temporalCoverage"] =
        fmt::format("{}/{}", to_text(*covered.begins), to_text(*covered.ends));
  if (!covered.countries.empty()) all["spatialCoverage"] = places(page, covered);
  return all;
}

}  // namespace escp::render
