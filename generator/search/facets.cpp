#include "search/facets.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "search/codes_of_actors.h"
#include "search/codes_of_partnership.h"

namespace escp::search {

namespace {

template <class record_type>
codes kind_of(const facts& /*from*/, const record_type& /*one*/) {
  return {model::singular_of(model::kind_of<record_type>)};
}

constexpr std::array<facet, facet_count> all_facets{{
    {.code = "kind",
     .key = "k",
     .of_partnership = kind_of,
     .of_organisation = kind_of,
     .of_region = kind_of,
     .of_theme = kind_of},
    {.code = "country",
     .key = "c",
     .of_partnership = countries_of,
     .of_organisation = country_of,
     .of_region = country_of,
     .of_theme = countries_of},
    {.code = "region",
     .key = "r",
     .of_partnership = regions_of,
     .of_organisation = region_of,
     .of_theme = regions_of},
    {.code = "category-2021-2027",
     .key = "g",
     .of_partnership = categories_2021_of,
     .of_organisation = categories_2021_of,
     .of_region = categories_2021_of,
     .of_theme = categories_2021_of},
    {.code = "category-2014-2020",
     .key = "h",
     .of_partnership = categories_2014_of,
     .of_organisation = categories_2014_of,
     .of_region = categories_2014_of,
     .of_theme = categories_2014_of},
    {.code = "programme",
     .key = "p",
     .of_partnership = programme_of,
     .of_organisation = programmes_of},
    {.code = "call", .key = "a", .of_partnership = call_of, .of_organisation = calls_of},
    {.code = "label", .key = "l", .of_partnership = label_of, .of_organisation = labels_of},
    {.code = "theme",
     .key = "t",
     .of_partnership = themes_of,
     .of_organisation = themes_of,
     .of_region = themes_of},
    {.code = "platform",
     .key = "f",
     .of_partnership = platforms_of,
     .of_organisation = platforms_of,
     .of_region = platforms_of,
     .of_theme = platform_of},
    {.code = "ecosystem", .key = "e", .of_partnership = ecosystems_of},
    {.code = "technology-field", .key = "x", .of_partnership = technology_fields_of},
    {.code = "organisation-type", .key = "o", .of_organisation = type_of},
    {.code = "year", .key = "y", .of_partnership = year_of, .of_theme = year_of},
    {.code = "status", .key = "u", .of_partnership = status_of, .of_theme = status_of},
    {.code = "verdict", .key = "w", .of_partnership = verdicts_of, .of_theme = verdicts_of},
}};

template <class record_type>
facet_codes read_all(const facts& from, const record_type& one,
                     code_reader<record_type> facet::*reader) {
  std::array<codes, facet_count> all;
  for (std::size_t at = 0; at < facet_count; ++at) {
    if (all_facets[at].*reader != nullptr) all[at] = (all_facets[at].*reader)(from, one);
  }
  return facet_codes(all);
}

}  // namespace

facet_codes::facet_codes(std::span<const codes> all) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    count += all[at].size();
    ends_[at] = static_cast<std::uint32_t>(count);
  }
  all_.reserve(count);
  for (const codes& each : all) all_.insert(all_.end(), each.begin(), each.end());
}

std::span<const facet> facets() { return all_facets; }

std::size_t facet_named(std::string_view code) {
  const auto found = std::ranges::find(all_facets, code, &facet::code);
  if (found == all_facets.end()) throw std::logic_error("no such facet: " + std::string(code));
  return static_cast<std::size_t>(found - all_facets.begin());
}

facet_codes codes_of(const facts& from, const model::partnership& one) {
  return read_all(from, one, &facet::of_partnership);
}

facet_codes codes_of(const facts& from, const model::organisation& one) {
  return read_all(from, one, &facet::of_organisation);
}

facet_codes codes_of(const facts& from, const model::region& one) {
  return read_all(from, one, &facet::of_region);
}

facet_codes codes_of(const facts& from, const model::theme& one) {
  return read_all(from, one, &facet::of_theme);
}

}  // namespace escp::search
