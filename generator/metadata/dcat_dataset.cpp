#include <fmt/format.h>

#include "base/text.h"
#include "metadata/authority.h"
#include "metadata/dcat_parts.h"

namespace escp::metadata {

namespace {

/// How the two profiles say the same.
struct profile_terms {
  std::string_view version;    ///< the property for the version of a dataset
  std::string_view byte_size;  ///< the datatype of a size
  std::string_view completed;  ///< the status of a file that is finished
};

constexpr profile_terms terms_of(profile one) {
  constexpr profile_terms old{"owl:versionInfo", "xsd:decimal",
                              "http://purl.org/adms/status/Completed"};
  constexpr profile_terms present{
      "dcat:version", "xsd:nonNegativeInteger",
      "http://publications.europa.eu/resource/authority/distribution-status/COMPLETED"};
  return one == profile::dcat_ap_2_1_1 ? old : present;
}

void add_keywords(const description& all, const std::string& dataset, std::string_view name) {
  for (const render::translation* one : all.input.languages) {
    const std::string& list = one->text(fmt::format("dataset.{}.keywords", name));
    for (const std::string_view word : split(list, ';')) {
      all.to.add(dataset, "dcat:keyword", text(trim(word), one->language()));
    }
  }
}

void add_period(const description& all, const std::string& dataset, std::string_view name,
                const model::coverage& covered) {
  if (!covered.begins || !covered.ends) return;
  const std::string period = all.node(fmt::format("{}-period", name));
  add_term(all.to, dataset, "dct:temporal", period, "dct:PeriodOfTime");
  all.to.add(period, "dcat:startDate", day(*covered.begins));
  all.to.add(period, "dcat:endDate", day(*covered.ends));
}

/// Properties that are the same in every dataset.
void add_common(const description& all, const std::string& dataset) {
  all.to.add(dataset, "dct:publisher", iri(all.node("publisher")));
  all.to.add(dataset, "dcat:contactPoint", iri(all.node("contact")));
  all.to.add(dataset, "dct:provenance", iri(all.node("provenance")));
  all.add_languages(dataset);
  add_concept(all.to, dataset, "dct:accrualPeriodicity", authority("frequency", "IRREG"),
              "irregular");
  all.to.add(authority("frequency", "IRREG"), "rdf:type", named("dct:Frequency"));
  add_term(all.to, dataset, "dct:accessRights", authority("access-right", "PUBLIC"),
           "dct:RightsStatement");
  add_term(all.to, dataset, "dcat:landingPage", all.page("data/"), "foaf:Document");
}

std::string format_name(std::string_view path) {
  std::string format(path.substr(path.rfind('.') + 1));
  for (char& letter : format) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return format;
}

void add_file_title(const description& all, const std::string& node,
                    const opendata::listed_file& file) {
  for (const render::translation* one : all.input.languages) {
    const std::string key = "table." + file.name;
    const std::string name = one->has(key) ? one->text(key) : file.name;
    const std::string title =
        one->format("data.file-label", {{"name", name}, {"format", format_name(file.path)}});
    all.to.add(node, "dct:title", text(title, one->language()));
  }
}

void add_types(const description& all, const std::string& node, std::string_view media_type) {
  add_term(all.to, node, "dcat:mediaType", media_type_address(media_type), "dct:MediaType");
  const std::string_view file_type = file_type_of(media_type);
  if (file_type.empty()) return;
  add_term(all.to, node, "dct:format", authority("file-type", file_type), "dct:MediaTypeOrExtent");
}

void add_bytes(const description& all, const std::string& node, const opendata::listed_file& file) {
  all.to.add(node, "dcat:byteSize", value(std::to_string(file.bytes), terms_of(all.of).byte_size));
  const std::string sum = node + "-checksum";
  add_term(all.to, node, "spdx:checksum", sum, "spdx:Checksum");
  add_term(all.to, sum, "spdx:algorithm", expand("spdx:checksumAlgorithm_sha256"),
           "spdx:ChecksumAlgorithm");
  all.to.add(sum, "spdx:checksumValue", value(file.sha256, "xsd:hexBinary"));
}

}  // namespace

void describe_dataset(const description& all, const dataset_row& row) {
  const std::string dataset = all.node(fmt::format("dataset-{}", row.name));
  const model::coverage& covered = coverage_of(all, row);
  all.to.add(all.node("catalogue"), "dcat:dataset", iri(dataset));
  all.to.add(all.node("api"), "dcat:servesDataset", iri(dataset));
  all.to.add(dataset, "rdf:type", named("dcat:Dataset"));
  all.add_texts(dataset, "dct:title", fmt::format("dataset.{}.title", row.name));
  all.add_texts(dataset, "dct:description", fmt::format("dataset.{}.description", row.name));
  add_keywords(all, dataset, row.name);
  for (const std::string_view code : row.themes) {
    if (!code.empty())
      add_concept(all.to, dataset, "dcat:theme", authority("data-theme", code), theme_name(code));
  }
  add_common(all, dataset);
  all.add_dates(dataset, covered);
  all.add_places(dataset, covered);
  add_period(all, dataset, row.name, covered);
  all.to.add(dataset, "dct:identifier", value(dataset, "xsd:string"));
  all.to.add(dataset, terms_of(all.of).version,
             value(to_text(covered.modified.value_or(all.input.version)), "xsd:string"));
  if (row.kind != model::kind::sources)
    all.to.add(dataset, "dct:source", iri(all.node("dataset-sources")));
}

void describe_file(const description& all, const dataset_row& row,
                   const opendata::listed_file& file) {
  const std::string node = all.node(file.path);
  const std::string address = all.input.address + file.path;
  all.to.add(all.node(fmt::format("dataset-{}", row.name)), "dcat:distribution", iri(node));
  all.to.add(node, "rdf:type", named("dcat:Distribution"));
  add_file_title(all, node, file);
  all.to.add(node, "dcat:accessURL", iri(address));
  all.to.add(node, "dcat:downloadURL", iri(address));
  add_types(all, node, file.media_type);
  add_bytes(all, node, file);
  all.add_licence(node);
  all.to.add(node, "dct:rights", iri(all.node("rights")));
  all.add_languages(node);
  all.add_dates(node, coverage_of(all, row));
  add_concept(all.to, node, "dcatap:availability", authority("planned-availability", "STABLE"),
              "stable");
  add_concept(all.to, node, "adms:status", std::string(terms_of(all.of).completed), "completed");
}

}  // namespace escp::metadata
