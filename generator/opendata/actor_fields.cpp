#include "base/csv_line.h"
#include "opendata/kind_fields.h"

namespace escp::opendata {

namespace {

using enum cell_type;
using model::country;
using model::organisation;
using model::region;

constexpr field<organisation> organisation_fields[]{
    {"id", text, "Permanent id of the organisation", member<&organisation::id>},
    {"name", text, "Name", member<&organisation::name>},
    {"short_name", text, "Short name", member<&organisation::short_name>},
    {"other_names", list, "Other spellings found in sources", member<&organisation::other_names>},
    {"type", text, "Type of organisation", member<&organisation::type>},
    {"legal_entity", yes_no, "Whether it is a legal entity of its own",
     member<&organisation::legal_entity>},
    {"represented_by", text, "Legal entity that acts for it",
     member<&organisation::represented_by>},
    {"country", text, "Code of the country", member<&organisation::country>},
    {"region", text, "NUTS-2 code", member<&organisation::region>},
    {"region_name", text, "Region as stated, when it is not certainly one NUTS-2 region",
     member<&organisation::region_name>},
    {"region_candidates", list, "It is in one of these NUTS-2 regions",
     member<&organisation::region_candidates>},
    {"city", text, "City", member<&organisation::city>},
    {"street", text, "Street", member<&organisation::street>},
    {"website", text, "Address of the website", member<&organisation::website>},
    {"pic", text, "Participant identification code", member<&organisation::pic>},
    {"ror", text, "Research Organization Registry id", member<&organisation::ror>},
    {"eccp", text, "Profile on the cluster platform", member<&organisation::eccp>},
    {"activity_type", text, "CORDIS code: HES, REC, PRC, PUB, OTH",
     member<&organisation::activity_type>},
    {"notes", list, "Notes of the catalogue", member<&organisation::notes>},
    {"sources", list, "Ids of the sources", member<&organisation::sources>},
};

/// The category of a period, when there is exactly one.
std::string category_of(const region& one, std::string_view period) {
  std::string found;
  for (const model::region_category& each : one.categories) {
    if (each.period != period) continue;
    if (!found.empty() && found != each.category) return {};
    found = each.category;
  }
  return found;
}

std::string successors(const region& one) {
  std::vector<std::string> codes;
  for (const model::region_successor& each : one.successors) codes.push_back(each.code);
  return list_cell(codes);
}

constexpr field<region> region_fields[]{
    {"id", text, "NUTS-2 code", member<&region::id>},
    {"country", text, "Code of the country", member<&region::country>},
    {"name", text, "Name in Latin letters", member<&region::name>},
    {"name_native", text, "Name in its own letters", member<&region::name_native>},
    {"nuts_versions", list, "NUTS versions in which the code exists",
     member<&region::nuts_versions>},
    {"category_2014_2020", text, "Category; empty when divided, see region-categories.csv",
     [](const region& one) { return category_of(one, "2014-2020"); }},
    {"category_2021_2027", text, "Category; empty when divided, see region-categories.csv",
     [](const region& one) { return category_of(one, "2021-2027"); }},
    {"successors", list, "Codes that follow it in a later NUTS version", successors},
    {"longitude", number, "Degrees east, WGS 84",
     [](const region& one) { return one.point ? one.point->longitude : std::string(); }},
    {"latitude", number, "Degrees north, WGS 84",
     [](const region& one) { return one.point ? one.point->latitude : std::string(); }},
    {"notes", list, "Notes of the catalogue", member<&region::notes>},
    {"sources", list, "Ids of the sources", member<&region::sources>},
};

constexpr field<country> country_fields[]{
    {"id", text, "Code of the country as Eurostat writes it (EL, UK)", member<&country::id>},
    {"iso2", text, "ISO 3166-1 code of two letters", member<&country::iso2>},
    {"iso3", text, "ISO 3166-1 code of three letters", member<&country::iso3>},
    {"name", text, "Name in English", member<&country::name>},
    {"footnote", text, "Code of a footnote that the name needs", member<&country::footnote>},
    {"notes", list, "Notes of the catalogue", member<&country::notes>},
    {"sources", list, "Ids of the sources", member<&country::sources>},
};

}  // namespace

template <>
std::span<const field<organisation>> fields_of() {
  return organisation_fields;
}

template <>
std::span<const field<region>> fields_of() {
  return region_fields;
}

template <>
std::span<const field<country>> fields_of() {
  return country_fields;
}

}  // namespace escp::opendata
