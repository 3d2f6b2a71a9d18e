#include "base/csv_line.h"
#include "opendata/kind_fields.h"

namespace escp::opendata {

namespace {

using enum cell_type;
using model::expression_of_interest;
using model::platform;
using model::s3_evidence;
using model::source;
using model::taxonomy;
using model::theme;

/// One member of each region that a record names, empty ones left out.
template <auto pointer, class record_type>
std::string of_regions(const record_type& one) {
  std::vector<std::string> texts;
  for (const model::named_region& each : one.regions) {
    if (!(each.*pointer).empty()) texts.push_back(each.*pointer);
  }
  return list_cell(texts);
}

std::string codes(const taxonomy& one) {
  std::vector<std::string> all;
  for (const model::taxonomy_value& each : one.values) all.push_back(each.code);
  return list_cell(all);
}

constexpr field<platform> platform_fields[]{
    {"id", text, "Permanent id of the platform", member<&platform::id>},
    {"name", text, "Name", member<&platform::name>},
    {"launched", date, "Day of its launch", member<&platform::launched>},
    {"notes", list, "Notes of the catalogue", member<&platform::notes>},
    {"sources", list, "Ids of the sources", member<&platform::sources>},
};

constexpr field<theme> theme_fields[]{
    {"id", text, "Permanent id of the thematic area", member<&theme::id>},
    {"name", text, "Name", member<&theme::name>},
    {"platform", text, "Id of the platform", member<&theme::platform>},
    {"status", text, "Status, such as proposed", member<&theme::status>},
    {"origin", text, "Where it started", member<&theme::origin>},
    {"lists", list, "Lists on which it stands", member<&theme::lists>},
    {"established", date, "Day on which it was established", member<&theme::established>},
    {"regions", list, "Regions as stated; see named-regions.csv",
     of_regions<&model::named_region::name>},
    {"region_codes", list, "NUTS-2 codes of those that are certain",
     of_regions<&model::named_region::region>},
    {"organisations", list, "Ids of organisations", member<&theme::organisations>},
    {"notes", list, "Notes of the catalogue", member<&theme::notes>},
    {"sources", list, "Ids of the sources", member<&theme::sources>},
};

constexpr field<expression_of_interest> expression_fields[]{
    {"id", text, "Permanent id of the expression of interest", member<&expression_of_interest::id>},
    {"title", text, "Title", member<&expression_of_interest::title>},
    {"call", text, "Id of the call", member<&expression_of_interest::call>},
    {"target_sectors", list, "Target sectors", member<&expression_of_interest::target_sectors>},
    {"technology_fields", list, "Technology fields",
     member<&expression_of_interest::technology_fields>},
    {"s3_priorities", list, "Smart specialisation priorities",
     member<&expression_of_interest::s3_priorities>},
    {"themes", list, "Ids of the thematic areas", member<&expression_of_interest::themes>},
    {"organisations", list, "Ids of the organisations already associated",
     member<&expression_of_interest::organisations>},
    {"regions", list, "Regions as stated; see named-regions.csv",
     of_regions<&model::named_region::name>},
    {"region_codes", list, "NUTS-2 codes of those that are certain",
     of_regions<&model::named_region::region>},
    {"description", text, "What is looked for", member<&expression_of_interest::description>},
    {"submitted", date, "Day on which it was submitted",
     member<&expression_of_interest::submitted>},
    {"closes", date, "Last day to answer", member<&expression_of_interest::closes>},
    {"partnership", text, "Id of the partnership that it became",
     member<&expression_of_interest::partnership>},
    {"notes", list, "Notes of the catalogue", member<&expression_of_interest::notes>},
    {"sources", list, "Ids of the sources", member<&expression_of_interest::sources>},
};

constexpr field<s3_evidence> s3_evidence_fields[]{
    {"id", text, "Permanent id of the evidence", member<&s3_evidence::id>},
    {"type", text, "priority or support-letter", member<&s3_evidence::type>},
    {"area", text, "The area as the document names it, when it is not whole NUTS-2 regions",
     member<&s3_evidence::area>},
    {"country", text, "Country code (Eurostat)", member<&s3_evidence::country>},
    {"regions", list, "NUTS-2 codes (NUTS 2021)", member<&s3_evidence::regions>},
    {"priority", text, "The priority of the strategy", member<&s3_evidence::priority>},
    {"themes", list, "Ids of the thematic areas that it concerns", member<&s3_evidence::themes>},
    {"partnership", text, "Id of the partnership that the document names",
     member<&s3_evidence::partnership>},
    {"organisations", list, "Ids of the organisations that the document names",
     member<&s3_evidence::organisations>},
    {"title", text, "Title of the document", member<&s3_evidence::title>},
    {"publisher", text, "Publisher", member<&s3_evidence::publisher>},
    {"url", text, "Address", member<&s3_evidence::url>},
    {"published", date, "Date of publication", member<&s3_evidence::published>},
    {"read", date, "Day on which it was read", member<&s3_evidence::read>},
    {"notes", list, "Notes of the catalogue", member<&s3_evidence::notes>},
    {"sources", list, "Ids of the sources", member<&s3_evidence::sources>},
};

constexpr field<taxonomy> taxonomy_fields[]{
    {"id", text, "Permanent id of the taxonomy", member<&taxonomy::id>},
    {"name", text, "Name", member<&taxonomy::name>},
    {"codes", list, "Its codes; see taxonomy-values.csv", codes},
    {"notes", list, "Notes of the catalogue", member<&taxonomy::notes>},
    {"sources", list, "Ids of the sources", member<&taxonomy::sources>},
};

constexpr field<source> source_fields[]{
    {"id", text, "Permanent id of the source", member<&source::id>},
    {"title", text, "Title", member<&source::title>},
    {"publisher", text, "Publisher", member<&source::publisher>},
    {"url", text, "Address", member<&source::url>},
    {"published", date, "Day of publication", member<&source::published>},
    {"licence", text, "Licence", member<&source::licence>},
    {"recorded", date, "Day on which it entered this catalogue", member<&source::recorded>},
    {"note", text, "Note of the catalogue", member<&source::note>},
};

}  // namespace

template <>
std::span<const field<platform>> fields_of() {
  return platform_fields;
}

template <>
std::span<const field<theme>> fields_of() {
  return theme_fields;
}

template <>
std::span<const field<expression_of_interest>> fields_of() {
  return expression_fields;
}

template <>
std::span<const field<s3_evidence>> fields_of() {
  return s3_evidence_fields;
}

template <>
std::span<const field<taxonomy>> fields_of() {
  return taxonomy_fields;
}

template <>
std::span<const field<source>> fields_of() {
  return source_fields;
}

}  // namespace escp::opendata
